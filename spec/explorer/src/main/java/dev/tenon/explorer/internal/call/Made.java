package dev.tenon.explorer.internal.call;

import dev.tenon.explorer.internal.json.Members;
import dev.tenon.runtime.value.JsonValue;
import java.util.List;

/**
 * A call that was made.
 *
 * @param result how it ended
 * @param exchanges what went over the wire, the call itself first
 */
public record Made(JsonValue result, List<Exchange> exchanges) {
    /** Keeps the exchanges as they are now. */
    public Made {
        exchanges = List.copyOf(exchanges);
    }

    /** The call as the page shows it. */
    public JsonValue toJson() {
        return new Members()
                .put("result", result)
                .list("exchanges", exchanges, Exchange::toJson)
                .build();
    }
}
