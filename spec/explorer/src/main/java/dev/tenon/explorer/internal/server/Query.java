package dev.tenon.explorer.internal.server;

import java.util.LinkedHashMap;
import java.util.Map;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The parameters of an address. */
final class Query {
    private Query() {}

    /** The decoded parameters, the first of each name. */
    static Map<String, String> of(@Nullable String raw) {
        Map<String, String> parameters = new LinkedHashMap<>();
        HttpUrl url = HttpUrl.get("http://localhost/?" + (raw == null ? "" : raw));
        for (int i = 0; i < url.querySize(); i++) {
            String value = url.queryParameterValue(i);
            parameters.putIfAbsent(url.queryParameterName(i), value == null ? "" : value);
        }
        return parameters;
    }
}
