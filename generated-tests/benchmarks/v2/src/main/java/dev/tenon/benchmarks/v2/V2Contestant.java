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
import dev.tenon.benchmarks.work.Task;
import dev.tenon.benchmarks.work.Work;

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
        if (work.task() == Task.DESCRIBE) {
            return describe();
        }
        if (work.task() == Task.ATTACH) {
            return attach();
        }
        try {
            return attach() - work.size();
        } catch (TeaException refused) {
            return Inputs.ERROR_CODE.equals(refused.getCode())
                            && refused.getMessage().contains(Inputs.REQUEST_ID)
                    ? 1
                    : 0;
        }
    }

    private int attach() throws Exception {
        AttachKeyPairRequest request = new AttachKeyPairRequest()
                .setRegionId(Inputs.REGION)
                .setKeyPairName(Inputs.KEY_PAIR)
                .setInstanceIds(gson.toJson(Inputs.instanceIds(work.size())));
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

    private int describe() throws Exception {
        DescribeInstancesRequest request =
                new DescribeInstancesRequest().setRegionId(Inputs.REGION).setPageSize(work.size());
        DescribeInstancesResponseBody body = client.describeInstances(request).getBody();
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
