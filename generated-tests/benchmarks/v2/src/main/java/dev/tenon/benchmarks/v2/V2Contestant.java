package dev.tenon.benchmarks.v2;

import com.aliyun.ecs20140526.Client;
import com.aliyun.ecs20140526.models.AttachKeyPairRequest;
import com.aliyun.ecs20140526.models.AttachKeyPairResponseBody;
import com.aliyun.ecs20140526.models.DescribeInstancesRequest;
import com.aliyun.ecs20140526.models.DescribeInstancesResponseBody;
import com.aliyun.tea.TeaException;
import com.aliyun.teaopenapi.models.Config;
import com.google.gson.Gson;
import dev.tenon.benchmarks.work.Contestant;
import dev.tenon.benchmarks.work.Inputs;
import dev.tenon.benchmarks.work.Target;
import dev.tenon.benchmarks.work.Work;
import java.util.List;

/** The second official SDK, typed; it reads JSON only. */
public final class V2Contestant implements Contestant {
    private final Gson gson = new Gson();
    private Client client;
    private Work work;

    @Override
    public void open(Target target, Work work) throws Exception {
        Config config = new Config()
                .setAccessKeyId(Inputs.ACCESS_KEY_ID)
                .setAccessKeySecret(Inputs.ACCESS_KEY_SECRET)
                .setRegionId(Inputs.REGION)
                .setProtocol(target.secure() ? "HTTPS" : "HTTP")
                .setEndpoint(target.authority())
                .setMaxIdleConns(64);
        this.client = new Client(config);
        this.work = work;
    }

    @Override
    public int call() throws Exception {
        return switch (work.task()) {
            case ATTACH -> attach(ids());
            case DESCRIBE -> right(describe(1, work.size()));
            case LIST -> list();
            case BATCH -> batches();
            case ERROR -> refused();
        };
    }

    private List<String> ids() {
        return Inputs.instanceIds(work.size());
    }

    /** The loop that its user writes: page after page until as many have come as there are. */
    private int list() throws Exception {
        int seen = 0;
        int right = 0;
        for (int page = 1; ; page++) {
            DescribeInstancesResponseBody body = describe(page, Inputs.PAGE);
            int size = body.getInstances().getInstance().size();
            right += right(body);
            seen += size;
            if (size == 0 || seen >= body.getTotalCount()) {
                return right;
            }
        }
    }

    /** The loop that its user writes: so many ids at a time. */
    private int batches() throws Exception {
        List<String> ids = ids();
        int right = 0;
        for (int from = 0; from < ids.size(); from += Inputs.BATCH) {
            right += attach(ids.subList(from, Math.min(from + Inputs.BATCH, ids.size())));
        }
        return right;
    }

    private int refused() throws Exception {
        try {
            return attach(ids()) - work.size();
        } catch (TeaException refused) {
            return Inputs.ERROR_CODE.equals(refused.getCode())
                            && refused.getMessage().contains(Inputs.REQUEST_ID)
                    ? 1
                    : 0;
        }
    }

    private int attach(List<String> ids) throws Exception {
        AttachKeyPairRequest request = new AttachKeyPairRequest()
                .setRegionId(Inputs.REGION)
                .setKeyPairName(Inputs.KEY_PAIR)
                .setInstanceIds(gson.toJson(ids));
        AttachKeyPairResponseBody body = client.attachKeyPair(request).getBody();
        int right = 0;
        for (AttachKeyPairResponseBody.AttachKeyPairResponseBodyResultsResult result :
                body.getResults().getResult()) {
            if (Inputs.ITEM_CODE.equals(result.getCode())) {
                right++;
            }
        }
        return right;
    }

    private DescribeInstancesResponseBody describe(int page, int size) throws Exception {
        DescribeInstancesRequest request = new DescribeInstancesRequest()
                .setRegionId(Inputs.REGION)
                .setPageNumber(page)
                .setPageSize(size);
        return client.describeInstances(request).getBody();
    }

    private static int right(DescribeInstancesResponseBody body) {
        int right = 0;
        for (DescribeInstancesResponseBody.DescribeInstancesResponseBodyInstancesInstance instance :
                body.getInstances().getInstance()) {
            if (Inputs.STATUS.equals(instance.getStatus())) {
                right++;
            }
        }
        return right;
    }
}
