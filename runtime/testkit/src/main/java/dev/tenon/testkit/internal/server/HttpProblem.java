package dev.tenon.testkit.internal.server;

/** Why a request is refused before anybody looks at what it asks for. */
final class HttpProblem extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;

    HttpProblem(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    HttpResponse response() {
        return HttpResponse.text(status, String.valueOf(getMessage()));
    }
}
