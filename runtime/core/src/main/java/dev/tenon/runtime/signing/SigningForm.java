package dev.tenon.runtime.signing;

import dev.tenon.runtime.internal.encode.PercentEncoding;
import java.util.Arrays;

/**
 * The form of a signed request in the making: the parameters of the request and those of the signature, percent-encoded, in the
 * order of their names in UTF-16 code units. The parameters of the signature are added in that order; those of the request
 * come between them by themselves, and stay where they are. Not thread-safe.
 */
public final class SigningForm {
    /** Usually: before, between and behind the parameters of the request, and the signature itself. */
    private static final int PARTS = 8;

    private final EncodedParameters parameters;
    private final PercentEncoding own;
    /** Where parts end, of what is added and of the parameters of the request in turn. */
    private int[] ends = new int[PARTS];

    private int parts;
    /** The first parameter of the request that is not in a part yet. */
    private int next;

    /**
     * Begins.
     *
     * @param parameters the parameters of the request
     * @param room about how many bytes the parameters of the signature will take
     */
    public SigningForm(EncodedParameters parameters, int room) {
        this.parameters = parameters;
        this.own = new PercentEncoding(room);
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
        take(parameters.place(name, next));
        separate();
        own.add(pair);
    }

    /**
     * Adds a parameter in its place.
     *
     * @param name its name, behind that of the parameter added last
     * @param value its value, not encoded
     * @throws dev.tenon.runtime.error.InvalidRequestException when the value cannot be encoded in UTF-8
     */
    public void add(String name, String value) {
        take(parameters.place(name, next));
        append(name, value);
    }

    /** Adds the parameters of the request that are left. */
    public void addRest() {
        take(parameters.size());
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
        own.add(name, name);
        own.add('=');
        own.add(name, value);
    }

    /** Takes parameters of the request, which have what separates them between them. */
    private void take(int end) {
        if (next < end) {
            if (next == 0) {
                separate();
            }
            next = end;
            endPart();
        }
    }

    private void separate() {
        if (own.length() > 0 || next > 0) {
            own.add('&');
        }
    }

    /** Ends the part that is being added to, and the one of the request behind it. */
    private void endPart() {
        if (parts == ends.length) {
            ends = Arrays.copyOf(ends, 2 * parts);
        }
        ends[parts] = own.length();
        ends[parts + 1] = parameters.length(0, next);
        parts += 2;
    }

    /** What is written so far. It stays as it is when more is added. */
    public EncodedForm form() {
        if (parts == 0 || own.length() > ends[parts - 2]) {
            endPart();
        }
        return new EncodedForm(own.bytes(), parameters.bytes(), ends, parts);
    }
}
