package dev.tenon.testkit.internal.response;

import dev.tenon.spec.model.Service.ResponseFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An error as the service sends it.
 *
 * @param requestId the id of the request
 * @param hostId the host that responded
 * @param code the error code
 * @param message the server's message
 */
public record ErrorResponse(String requestId, String hostId, String code, String message) {
    /** The envelope; only the JSON one leads on to the error centre. */
    Map<String, Object> values(ResponseFormat format) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("RequestId", requestId);
        values.put("HostId", hostId);
        values.put("Code", code);
        values.put("Message", message);
        if (format == ResponseFormat.JSON) {
            values.put("Recommend", "https://error-center.aliyun.com/status/search?Keyword=" + code);
        }
        return values;
    }
}
