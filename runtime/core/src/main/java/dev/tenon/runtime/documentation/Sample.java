package dev.tenon.runtime.documentation;

import dev.tenon.runtime.call.Format;
import org.jspecify.annotations.Nullable;

/**
 * A request, a response, or both, as the documents show them.
 *
 * @param title what it shows
 * @param request the request, as written; null when only a response is shown
 * @param response the response, as written; null when only a request is shown
 * @param format the format of the response, when the description says
 */
public record Sample(
        Prose title,
        @Nullable String request,
        @Nullable String response,
        @Nullable Format format) {
    /** An empty sample. */
    public static Sample of(Prose title) {
        return new Sample(title, null, null, null);
    }

    /** A copy with a request. */
    public Sample request(String shown) {
        return new Sample(title, shown, response, format);
    }

    /** A copy with a response. */
    public Sample response(String shown) {
        return new Sample(title, request, shown, format);
    }

    /** A copy with the format of its response. */
    public Sample in(Format shown) {
        return new Sample(title, request, response, shown);
    }
}
