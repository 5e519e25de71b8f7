package dev.tenon.runtime.error;

/** The code of failures without a known service, and of undocumented codes. */
enum UndocumentedCode implements ErrorCode {
    UNRECOGNIZED;

    @Override
    public String code() {
        return "";
    }
}
