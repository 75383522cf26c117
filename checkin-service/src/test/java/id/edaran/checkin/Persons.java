package id.edaran.checkin;

import java.util.concurrent.atomic.AtomicInteger;

/// Invented people: no NIK begins with region 99.01.01, no NIP with a birth in 1899.
final class Persons {
    private static final AtomicInteger NEXT = new AtomicInteger();

    private Persons() {}

    static String nik() {
        return "9901015708%06d".formatted(900_000 + NEXT.incrementAndGet());
    }

    static String nip() {
        return "18990817199903%04d".formatted(1_000 + NEXT.incrementAndGet());
    }

    static String byNik() {
        return byNik(nik());
    }

    static String byNik(String nik) {
        return "{\"nik\": \"" + nik + "\"}";
    }

    static String byNip(String nip) {
        return "{\"nip\": \"" + nip + "\"}";
    }

    static String byBoth(String nik, String nip) {
        return "{\"nik\": \"" + nik + "\", \"nip\": \"" + nip + "\"}";
    }
}
