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
        return switch (work.task()) {
            case ATTACH -> attach(ids());
            case DESCRIBE -> right("Status", Inputs.STATUS, items(describe(1, work.size()), "Instances", "Instance"));
            case LIST -> list();
            case BATCH -> batches();
            case ERROR -> refused();
        };
    }

    private List<String> ids() {
        return Inputs.instanceIds(work.size());
    }

    /** The loop that its user writes: page after page until as many have come as there are. */
    private int list() throws ExecutionException, InterruptedException {
        int seen = 0;
        int right = 0;
        for (int page = 1; ; page++) {
            Map<String, ?> body = describe(page, Inputs.PAGE);
            List<Map<String, ?>> instances = items(body, "Instances", "Instance");
            right += right("Status", Inputs.STATUS, instances);
            seen += instances.size();
            if (instances.isEmpty() || seen >= ((Number) body.get("TotalCount")).intValue()) {
                return right;
            }
        }
    }

    /** The loop that its user writes: so many ids at a time. */
    private int batches() throws ExecutionException, InterruptedException {
        List<String> ids = ids();
        int right = 0;
        for (int from = 0; from < ids.size(); from += Inputs.BATCH) {
            right += attach(ids.subList(from, Math.min(from + Inputs.BATCH, ids.size())));
        }
        return right;
    }

    private int refused() throws InterruptedException {
        try {
            return attach(ids()) - work.size();
        } catch (ExecutionException failed) {
            return failed.getCause() instanceof PopClientException refused
                            && Inputs.ERROR_CODE.equals(refused.getErrCode())
                            && Inputs.REQUEST_ID.equals(refused.getRequestId())
                    ? 1
                    : 0;
        }
    }

    private int attach(List<String> ids) throws ExecutionException, InterruptedException {
        CommonRequest request = request("AttachKeyPair")
                .putQueryParameters("KeyPairName", Inputs.KEY_PAIR)
                .putQueryParameters("InstanceIds", gson.toJson(ids))
                .build();
        return right("Code", Inputs.ITEM_CODE, items(body(request), "Results", "Result"));
    }

    private Map<String, ?> describe(int page, int size) throws ExecutionException, InterruptedException {
        return body(request("DescribeInstances")
                .putQueryParameters("PageNumber", page)
                .putQueryParameters("PageSize", size)
                .build());
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
    private Map<String, ?> body(CommonRequest request) throws ExecutionException, InterruptedException {
        return (Map<String, ?>) client.callApi(request).get().getBody();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, ?>> items(Map<String, ?> body, String list, String element) {
        return (List<Map<String, ?>>) ((Map<String, ?>) body.get(list)).get(element);
    }

    private static int right(String field, String wanted, List<Map<String, ?>> items) {
        int right = 0;
        for (Map<String, ?> item : items) {
            if (wanted.equals(item.get(field))) {
                right++;
            }
        }
        return right;
    }
}
