package dev.tenon.runtime.error;

/** Stands where no service is known, and for codes that no document names. */
enum UndocumentedCode implements ErrorCode {
    UNRECOGNIZED;

    @Override
    public String code() {
        return "";
    }
}
