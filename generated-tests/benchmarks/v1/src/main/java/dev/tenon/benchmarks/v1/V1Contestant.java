package dev.tenon.benchmarks.v1;

import com.aliyuncs.DefaultAcsClient;
import com.aliyuncs.ecs.model.v20140526.AttachKeyPairRequest;
import com.aliyuncs.ecs.model.v20140526.AttachKeyPairResponse;
import com.aliyuncs.ecs.model.v20140526.DescribeInstancesRequest;
import com.aliyuncs.ecs.model.v20140526.DescribeInstancesResponse;
import com.aliyuncs.exceptions.ClientException;
import com.aliyuncs.http.FormatType;
import com.aliyuncs.http.HttpClientConfig;
import com.aliyuncs.http.MethodType;
import com.aliyuncs.http.ProtocolType;
import com.aliyuncs.profile.DefaultProfile;
import com.google.gson.Gson;
import dev.tenon.benchmarks.work.Contestant;
import dev.tenon.benchmarks.work.Inputs;
import dev.tenon.benchmarks.work.Target;
import dev.tenon.benchmarks.work.Wire;
import dev.tenon.benchmarks.work.Work;
import java.util.List;

/** The first official SDK, typed. */
public final class V1Contestant implements Contestant {
    private final Gson gson = new Gson();
    private DefaultAcsClient client;
    private Target target;
    private Work work;

    @Override
    public void open(Target target, Work work) {
        DefaultProfile profile =
                DefaultProfile.getProfile(Inputs.REGION, Inputs.ACCESS_KEY_ID, Inputs.ACCESS_KEY_SECRET);
        HttpClientConfig config = HttpClientConfig.getDefault();
        // Its default of one connection for each route would measure the queue before it.
        config.setMaxRequestsPerHost(64);
        profile.setHttpClientConfig(config);
        this.client = new DefaultAcsClient(profile);
        this.client.setAutoRetry(false);
        this.target = target;
        this.work = work;
    }

    @Override
    public int call() throws ClientException {
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
    private int list() throws ClientException {
        int seen = 0;
        int right = 0;
        for (int page = 1; ; page++) {
            DescribeInstancesResponse response = describe(page, Inputs.PAGE);
            right += right(response);
            seen += response.getInstances().size();
            if (response.getInstances().isEmpty() || seen >= response.getTotalCount()) {
                return right;
            }
        }
    }

    /** The loop that its user writes: so many ids at a time. */
    private int batches() throws ClientException {
        List<String> ids = ids();
        int right = 0;
        for (int from = 0; from < ids.size(); from += Inputs.BATCH) {
            right += attach(ids.subList(from, Math.min(from + Inputs.BATCH, ids.size())));
        }
        return right;
    }

    private int refused() throws ClientException {
        try {
            return attach(ids()) - work.size();
        } catch (ClientException refused) {
            return Inputs.ERROR_CODE.equals(refused.getErrCode()) && Inputs.REQUEST_ID.equals(refused.getRequestId())
                    ? 1
                    : 0;
        }
    }

    private int attach(List<String> ids) throws ClientException {
        AttachKeyPairRequest request = new AttachKeyPairRequest();
        request.setSysMethod(MethodType.POST);
        request.setSysProtocol(target.secure() ? ProtocolType.HTTPS : ProtocolType.HTTP);
        request.setSysEndpoint(target.authority());
        request.setSysAcceptFormat(work.wire() == Wire.XML ? FormatType.XML : FormatType.JSON);
        request.setSysRegionId(Inputs.REGION);
        request.setKeyPairName(Inputs.KEY_PAIR);
        request.setInstanceIds(gson.toJson(ids));
        AttachKeyPairResponse response = client.getAcsResponse(request);
        int right = 0;
        for (AttachKeyPairResponse.Result result : response.getResults()) {
            if (Inputs.ITEM_CODE.equals(result.getCode())) {
                right++;
            }
        }
        return right;
    }

    private DescribeInstancesResponse describe(int page, int size) throws ClientException {
        DescribeInstancesRequest request = new DescribeInstancesRequest();
        request.setSysMethod(MethodType.POST);
        request.setSysProtocol(target.secure() ? ProtocolType.HTTPS : ProtocolType.HTTP);
        request.setSysEndpoint(target.authority());
        request.setSysAcceptFormat(work.wire() == Wire.XML ? FormatType.XML : FormatType.JSON);
        request.setSysRegionId(Inputs.REGION);
        request.setPageNumber(page);
        request.setPageSize(size);
        return client.getAcsResponse(request);
    }

    private static int right(DescribeInstancesResponse response) {
        int right = 0;
        for (DescribeInstancesResponse.Instance instance : response.getInstances()) {
            if (Inputs.STATUS.equals(instance.getStatus())) {
                right++;
            }
        }
        return right;
    }
}
