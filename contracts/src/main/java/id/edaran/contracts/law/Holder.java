package id.edaran.contracts.law;

import id.edaran.contracts.rule.Echelon;
import id.edaran.contracts.rule.Position;

/// Somebody who holds a position in a unit or in one above it; `levelsBelow` counts from them.
public record Holder(Position position, Echelon echelon) {}
