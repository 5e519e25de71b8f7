package dev.tenon.runtime.signing;

import dev.tenon.runtime.internal.encode.PercentEncoding;

/**
 * The form of a signed request in the making: the parameters of the request and those of the signature, percent-encoded, in the
 * order of their names in UTF-16 code units. The parameters of the signature are added in that order; those of the request
 * come between them by themselves. Not thread-safe.
 */
public final class SigningForm {
    private final EncodedParameters parameters;
    private final PercentEncoding form;
    /** The first parameter of the request that is not written yet. */
    private int next;

    /**
     * Begins.
     *
     * @param parameters the parameters of the request
     * @param room about how many bytes the parameters of the signature will take, so that the form need not grow
     */
    public SigningForm(EncodedParameters parameters, int room) {
        this.parameters = parameters;
        this.form = new PercentEncoding(parameters.length(0, parameters.size()) + room);
    }

    /**
     * {@code name=value}, percent-encoded, for a parameter that is the same in many requests.
     *
     * @throws dev.tenon.runtime.error.InvalidRequestException when the value cannot be encoded in UTF-8
     */
    public static byte[] pair(String name, String value) {
        return PercentEncoding.pair(name, value);
    }

    /**
     * Adds a parameter in its place.
     *
     * @param name its name, behind that of the parameter added last
     * @param pair what {@link #pair} gives for it
     */
    public void add(String name, byte[] pair) {
        copyTo(parameters.place(name, next));
        separate();
        form.add(pair);
    }

    /**
     * Adds a parameter in its place.
     *
     * @param name its name, behind that of the parameter added last
     * @param value its value, not encoded
     * @throws dev.tenon.runtime.error.InvalidRequestException when the value cannot be encoded in UTF-8
     */
    public void add(String name, String value) {
        copyTo(parameters.place(name, next));
        append(name, value);
    }

    /** Adds the parameters of the request that are left. */
    public void addRest() {
        copyTo(parameters.size());
    }

    /**
     * Adds a parameter behind all others, whatever its name is.
     *
     * @param name the name
     * @param value the value, not encoded
     * @throws dev.tenon.runtime.error.InvalidRequestException when the value cannot be encoded in UTF-8
     */
    public void append(String name, String value) {
        separate();
        form.add(name, name);
        form.add('=');
        form.add(name, value);
    }

    private void copyTo(int end) {
        if (next < end) {
            separate();
            int offset = form.extend(parameters.length(next, end));
            parameters.copy(next, end, form.bytes(), offset);
            next = end;
        }
    }

    private void separate() {
        if (form.length() > 0) {
            form.add('&');
        }
    }

    /** What is written so far, without a copy: it changes, or is replaced, when more is added. */
    public SignedRequest.Form form() {
        return new SignedRequest.Form(form.bytes(), form.length());
    }
}
