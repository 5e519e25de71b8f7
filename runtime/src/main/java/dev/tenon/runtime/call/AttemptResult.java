package dev.tenon.runtime.call;

import dev.tenon.runtime.error.ApiException;
import okhttp3.Headers;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The result of one attempt: a response or a failure.
 *
 * @param response the answer, to be passed on
 * @param failure what went wrong
 * @param headers the headers of what the server answered, if it did
 * @param secure whether the answer came over TLS
 * @param nanos how long the attempt took
 */
record AttemptResult(
        @Nullable Response response,
        @Nullable ApiException failure,
        @Nullable Headers headers,
        boolean secure,
        long nanos) {}
