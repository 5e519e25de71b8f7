package dev.tenon.benchmarks.async;

import com.aliyun.auth.credentials.Credential;
import com.aliyun.auth.credentials.provider.StaticCredentialProvider;
import com.aliyun.core.http.HttpMethod;
import com.aliyun.sdk.gateway.pop.clients.CommonAsyncClient;
import com.aliyun.sdk.gateway.pop.exception.PopClientException;
import com.aliyun.sdk.gateway.pop.models.CommonRequest;
import com.google.gson.Gson;
import darabonba.core.client.ClientOverrideConfiguration;
import dev.tenon.benchmarks.work.Contestant;
import dev.tenon.benchmarks.work.Inputs;
import dev.tenon.benchmarks.work.Target;
import dev.tenon.benchmarks.work.Task;
import dev.tenon.benchmarks.work.Work;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** The asynchronous official SDK: its generic client, which gives maps, waited for; it reads JSON only. */
public final class AsyncContestant implements Contestant {
    private final Gson gson = new Gson();
    private CommonAsyncClient client;
    private Work work;

    @Override
    public void open(Target target, Work work) {
        Credential credential = Credential.builder()
                .accessKeyId(Inputs.ACCESS_KEY_ID)
                .accessKeySecret(Inputs.ACCESS_KEY_SECRET)
                .build();
        this.client = CommonAsyncClient.builder()
                .region(Inputs.REGION)
                .credentialsProvider(StaticCredentialProvider.create(credential))
                .overrideConfiguration(ClientOverrideConfiguration.create()
                        .setProtocol(target.scheme())
                        .setEndpointOverride(target.authority()))
                .build();
        this.work = work;
    }

    @Override
    public int call() throws Exception {
        if (work.task() == Task.DESCRIBE) {
            return right(
                    "Instances",
                    "Instance",
                    "Status",
                    Inputs.STATUS,
                    request("DescribeInstances")
                            .putQueryParameters("PageSize", work.size())
                            .build());
        }
        CommonRequest attach = request("AttachKeyPair")
                .putQueryParameters("KeyPairName", Inputs.KEY_PAIR)
                .putQueryParameters("InstanceIds", gson.toJson(Inputs.instanceIds(work.size())))
                .build();
        if (work.task() == Task.ATTACH) {
            return right("Results", "Result", "Code", Inputs.ITEM_CODE, attach);
        }
        try {
            return right("Results", "Result", "Code", Inputs.ITEM_CODE, attach) - work.size();
        } catch (ExecutionException failed) {
            return failed.getCause() instanceof PopClientException refused
                            && Inputs.ERROR_CODE.equals(refused.getErrCode())
                            && Inputs.REQUEST_ID.equals(refused.getRequestId())
                    ? 1
                    : 0;
        }
    }

    private static CommonRequest.Builder request(String action) {
        return CommonRequest.builder()
                .httpMethod(HttpMethod.POST)
                .product("Ecs")
                .version(Inputs.VERSION)
                .action(action)
                .responseBodyType("json")
                .putQueryParameters("RegionId", Inputs.REGION);
    }

    @SuppressWarnings("unchecked")
    private int right(String list, String element, String field, String wanted, CommonRequest request)
            throws ExecutionException, InterruptedException {
        Map<String, ?> body = (Map<String, ?>) client.callApi(request).get().getBody();
        List<Map<String, ?>> items = (List<Map<String, ?>>) ((Map<String, ?>) body.get(list)).get(element);
        int right = 0;
        for (Map<String, ?> item : items) {
            if (wanted.equals(item.get(field))) {
                right++;
            }
        }
        return right;
    }
}
