/// What a rule in force means, one class for each type of rule: pure functions of a day's rules and of
/// facts, which all services share. Which of several rules counts is decided in `id.edaran.contracts.law`
/// before; each answer carries that ruling, so that whoever gives the answer can cite the clause and name
/// what lost to it.
@NullMarked
package id.edaran.contracts.meaning;

import org.jspecify.annotations.NullMarked;
