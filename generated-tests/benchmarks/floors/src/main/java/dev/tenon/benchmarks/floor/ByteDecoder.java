package dev.tenon.benchmarks.floor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the JSON responses straight off their bytes, by hand. */
public final class ByteDecoder implements ResponseDecoder {
    private static final ByteNames ATTACHED =
            ByteNames.of("RequestId", "TotalCount", "FailCount", "KeyPairName", "Results");
    private static final ByteNames RESULT = ByteNames.of("Code", "InstanceId", "Message", "Success");
    private static final ByteNames DESCRIBED =
            ByteNames.of("Instances", "TotalCount", "RequestId", "PageSize", "PageNumber", "NextToken");
    private static final ByteNames REFUSED = ByteNames.of("RequestId", "HostId", "Code", "Message");

    @Override
    public Attached attached(byte[] body) {
        return attached(new ByteReader(body));
    }

    @Override
    public Described described(byte[] body) {
        return described(new ByteReader(body));
    }

    @Override
    public Refused refused(byte[] body) {
        return refused(new ByteReader(body));
    }

    private static Attached attached(ByteReader in) {
        @Nullable String requestId = null;
        int totalCount = 0;
        int failCount = 0;
        @Nullable String keyPairName = null;
        List<Attached.Result> results = List.of();
        in.enter();
        while (in.more()) {
            switch (in.name(ATTACHED)) {
                case 0 -> requestId = in.text();
                case 1 -> totalCount = in.integer();
                case 2 -> failCount = in.integer();
                case 3 -> keyPairName = in.text();
                case 4 -> results = results(in);
                default -> in.skip();
            }
        }
        return new Attached(requestId, totalCount, failCount, keyPairName, results);
    }

    private static Attached.Result result(ByteReader in) {
        @Nullable String code = null;
        @Nullable String instanceId = null;
        @Nullable String message = null;
        boolean success = false;
        in.enter();
        while (in.more()) {
            switch (in.name(RESULT)) {
                case 0 -> code = in.text();
                case 1 -> instanceId = in.text();
                case 2 -> message = in.text();
                case 3 -> success = in.flag();
                default -> in.skip();
            }
        }
        return new Attached.Result(code, instanceId, message, success);
    }

    private static Described described(ByteReader in) {
        List<Instance> instances = List.of();
        int totalCount = 0;
        @Nullable String requestId = null;
        int pageSize = 0;
        int pageNumber = 0;
        @Nullable String nextToken = null;
        in.enter();
        while (in.more()) {
            switch (in.name(DESCRIBED)) {
                case 0 -> instances = instances(in);
                case 1 -> totalCount = in.integer();
                case 2 -> requestId = in.text();
                case 3 -> pageSize = in.integer();
                case 4 -> pageNumber = in.integer();
                case 5 -> nextToken = in.text();
                default -> in.skip();
            }
        }
        return new Described(instances, totalCount, requestId, pageSize, pageNumber, nextToken);
    }

    private static Refused refused(ByteReader in) {
        @Nullable String requestId = null;
        @Nullable String hostId = null;
        @Nullable String code = null;
        @Nullable String message = null;
        in.enter();
        while (in.more()) {
            switch (in.name(REFUSED)) {
                case 0 -> requestId = in.text();
                case 1 -> hostId = in.text();
                case 2 -> code = in.text();
                case 3 -> message = in.text();
                default -> in.skip();
            }
        }
        return new Refused(requestId, hostId, code, message);
    }

    private static List<Attached.Result> results(ByteReader in) {
        List<Attached.Result> all = new ArrayList<>();
        in.enterList();
        while (in.more()) {
            all.add(result(in));
        }
        in.leave();
        return all;
    }

    private static List<Instance> instances(ByteReader in) {
        List<Instance> all = new ArrayList<>();
        in.enterList();
        while (in.more()) {
            all.add(ByteInstance.instance(in));
        }
        in.leave();
        return all;
    }
}
