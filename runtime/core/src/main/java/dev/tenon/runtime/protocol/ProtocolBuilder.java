package dev.tenon.runtime.protocol;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds a {@link Protocol}; generated code does so once for each service. Not thread-safe. */
public final class ProtocolBuilder {
    private String path = "/";
    private @Nullable String action = "Action";
    private @Nullable String version;
    private @Nullable String format;
    private String json = "JSON";
    private String xml = "XML";
    private final Map<String, List<String>> success = new LinkedHashMap<>();
    private List<String> failureAt = List.of();
    private List<String> requestIds = List.of();
    private List<String> requestIdHeaders = List.of();
    private List<String> retryAfterMillisHeaders = List.of();
    private List<String> errorsAt = List.of("");
    private List<String> errorCode = List.of("Code");
    private List<String> errorMessage = List.of("Message");
    private List<String> retryable = List.of();
    private final Set<Integer> retryableStatuses = new LinkedHashSet<>();
    private List<String> throttling = List.of();
    private List<String> nonceUsed = List.of();
    private List<String> clockSkew = List.of();

    ProtocolBuilder() {}

    /** The path of every request; {@code /} by default. */
    public ProtocolBuilder path(String value) {
        path = value;
        return this;
    }

    /** The parameter that names the operation, or null for none; {@code Action} by default. */
    public ProtocolBuilder action(@Nullable String parameter) {
        action = parameter;
        return this;
    }

    /** The parameter that names the version of the API; none by default. */
    public ProtocolBuilder version(String parameter) {
        version = parameter;
        return this;
    }

    /**
     * The parameter that asks for a format; none by default.
     *
     * @param parameter its name
     * @param jsonValue what asks for JSON
     * @param xmlValue what asks for XML
     */
    public ProtocolBuilder format(String parameter, String jsonValue, String xmlValue) {
        format = parameter;
        json = jsonValue;
        xml = xmlValue;
        return this;
    }

    /**
     * Adds a rule of success.
     *
     * @param member the path of a member
     * @param values the values that mean success
     */
    public ProtocolBuilder success(String member, String... values) {
        success.put(member, Arrays.asList(values));
        return this;
    }

    /** Paths of members whose presence means failure. */
    public ProtocolBuilder failureAt(String... paths) {
        failureAt = Arrays.asList(paths);
        return this;
    }

    /** Paths of the member that identifies the request. */
    public ProtocolBuilder requestId(String... paths) {
        requestIds = Arrays.asList(paths);
        return this;
    }

    /** Headers that identify the request. */
    public ProtocolBuilder requestIdHeader(String... names) {
        requestIdHeaders = Arrays.asList(names);
        return this;
    }

    /** Headers with the minimum pause before another attempt, in milliseconds. */
    public ProtocolBuilder retryAfterMillisHeader(String... names) {
        retryAfterMillisHeaders = Arrays.asList(names);
        return this;
    }

    /**
     * Paths of structures in which a refusal gives its code and message; the empty path, the response itself, by
     * default.
     */
    public ProtocolBuilder errorsAt(String... paths) {
        errorsAt = Arrays.asList(paths);
        return this;
    }

    /** Names of the member with the code; {@code Code} by default. */
    public ProtocolBuilder errorCode(String... names) {
        errorCode = Arrays.asList(names);
        return this;
    }

    /** Names of the member with the message; {@code Message} by default. */
    public ProtocolBuilder errorMessage(String... names) {
        errorMessage = Arrays.asList(names);
        return this;
    }

    /** Codes after which the same call may succeed a moment later. */
    public ProtocolBuilder retryable(String... codes) {
        retryable = Arrays.asList(codes);
        return this;
    }

    /** HTTP statuses with the same meaning when no documented code is known. */
    public ProtocolBuilder retryableStatus(int... statuses) {
        for (int status : statuses) {
            retryableStatuses.add(status);
        }
        return this;
    }

    /** Codes that ask the caller to slow down. */
    public ProtocolBuilder throttling(String... codes) {
        throttling = Arrays.asList(codes);
        return this;
    }

    /** Codes that say the nonce was used before. */
    public ProtocolBuilder nonceUsed(String... codes) {
        nonceUsed = Arrays.asList(codes);
        return this;
    }

    /** Codes that say the clocks differ. */
    public ProtocolBuilder clockSkew(String... codes) {
        clockSkew = Arrays.asList(codes);
        return this;
    }

    /** The protocol. */
    public Protocol build() {
        return new Protocol(
                new RequestRules(path, action, version, format, json, xml),
                new SuccessRules(success, failureAt),
                new ResponseRules(requestIds, requestIdHeaders, retryAfterMillisHeaders),
                new ErrorRules(errorsAt, errorCode, errorMessage),
                new CodeRules(retryable, retryableStatuses, throttling, nonceUsed, clockSkew));
    }
}
