package dev.tenon.calls;

/** A version of HTTP that a case runs over. */
enum Http {
    /** HTTP/1.1. */
    ONE("HTTP/1.1"),
    /** HTTP/2, in the clear with prior knowledge, or chosen by the TLS handshake. */
    TWO("HTTP/2");

    private final String text;

    Http(String text) {
        this.text = text;
    }

    static Http of(String number) {
        return switch (number) {
            case "1" -> ONE;
            case "2" -> TWO;
            default -> throw new IllegalArgumentException("no version of HTTP: " + number);
        };
    }

    @Override
    public String toString() {
        return text;
    }
}
