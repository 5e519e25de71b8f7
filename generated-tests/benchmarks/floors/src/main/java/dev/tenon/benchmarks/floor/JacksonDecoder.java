package dev.tenon.benchmarks.floor;

import static dev.tenon.benchmarks.floor.JacksonTokens.enter;
import static dev.tenon.benchmarks.floor.JacksonTokens.flag;
import static dev.tenon.benchmarks.floor.JacksonTokens.skip;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads the responses with jackson-core, by hand. */
public final class JacksonDecoder implements ResponseDecoder {
    private static final JsonFactory FACTORY = new JsonFactory();

    @Override
    public Attached attached(byte[] body) {
        try (JsonParser in = FACTORY.createParser(ObjectReadContext.empty(), body)) {
            in.nextToken();
            return attached(in);
        }
    }

    @Override
    public Described described(byte[] body) {
        try (JsonParser in = FACTORY.createParser(ObjectReadContext.empty(), body)) {
            in.nextToken();
            return described(in);
        }
    }

    @Override
    public Refused refused(byte[] body) {
        try (JsonParser in = FACTORY.createParser(ObjectReadContext.empty(), body)) {
            in.nextToken();
            return refused(in);
        }
    }

    private static Attached attached(JsonParser in) {
        @Nullable String requestId = null;
        int totalCount = 0;
        int failCount = 0;
        @Nullable String keyPairName = null;
        List<Attached.Result> results = List.of();
        for (String name = enter(in); name != null; name = in.nextName()) {
            switch (name) {
                case "RequestId" -> requestId = in.nextStringValue();
                case "TotalCount" -> totalCount = in.nextIntValue(0);
                case "FailCount" -> failCount = in.nextIntValue(0);
                case "KeyPairName" -> keyPairName = in.nextStringValue();
                case "Results" -> results = results(in);
                default -> skip(in);
            }
        }
        return new Attached(requestId, totalCount, failCount, keyPairName, results);
    }

    private static Attached.Result result(JsonParser in) {
        @Nullable String code = null;
        @Nullable String instanceId = null;
        @Nullable String message = null;
        boolean success = false;
        for (String name = enter(in); name != null; name = in.nextName()) {
            switch (name) {
                case "Code" -> code = in.nextStringValue();
                case "InstanceId" -> instanceId = in.nextStringValue();
                case "Message" -> message = in.nextStringValue();
                case "Success" -> success = flag(in);
                default -> skip(in);
            }
        }
        return new Attached.Result(code, instanceId, message, success);
    }

    private static Described described(JsonParser in) {
        List<Instance> instances = List.of();
        int totalCount = 0;
        @Nullable String requestId = null;
        int pageSize = 0;
        int pageNumber = 0;
        @Nullable String nextToken = null;
        for (String name = enter(in); name != null; name = in.nextName()) {
            switch (name) {
                case "Instances" -> instances = instances(in);
                case "TotalCount" -> totalCount = in.nextIntValue(0);
                case "RequestId" -> requestId = in.nextStringValue();
                case "PageSize" -> pageSize = in.nextIntValue(0);
                case "PageNumber" -> pageNumber = in.nextIntValue(0);
                case "NextToken" -> nextToken = in.nextStringValue();
                default -> skip(in);
            }
        }
        return new Described(instances, totalCount, requestId, pageSize, pageNumber, nextToken);
    }

    private static Refused refused(JsonParser in) {
        @Nullable String requestId = null;
        @Nullable String hostId = null;
        @Nullable String code = null;
        @Nullable String message = null;
        for (String name = enter(in); name != null; name = in.nextName()) {
            switch (name) {
                case "RequestId" -> requestId = in.nextStringValue();
                case "HostId" -> hostId = in.nextStringValue();
                case "Code" -> code = in.nextStringValue();
                case "Message" -> message = in.nextStringValue();
                default -> skip(in);
            }
        }
        return new Refused(requestId, hostId, code, message);
    }

    private static List<Attached.Result> results(JsonParser in) {
        List<Attached.Result> all = new ArrayList<>();
        enter(in);
        in.nextToken();
        while (in.nextToken() == JsonToken.START_OBJECT) {
            all.add(result(in));
        }
        in.nextToken();
        return all;
    }

    private static List<Instance> instances(JsonParser in) {
        List<Instance> all = new ArrayList<>();
        enter(in);
        in.nextToken();
        while (in.nextToken() == JsonToken.START_OBJECT) {
            all.add(JacksonInstance.instance(in));
        }
        in.nextToken();
        return all;
    }
}
