package dev.tenon.clients;

import com.aliyuncs.AcsRequest;
import com.aliyuncs.DefaultAcsClient;
import com.aliyuncs.ecs.model.v20140526.AttachKeyPairRequest;
import com.aliyuncs.ecs.model.v20140526.AttachKeyPairResponse;
import com.aliyuncs.ecs.model.v20140526.DescribeInstancesRequest;
import com.aliyuncs.ecs.model.v20140526.DescribeInstancesResponse;
import com.aliyuncs.exceptions.ClientException;
import com.aliyuncs.http.FormatType;
import com.aliyuncs.http.MethodType;
import com.aliyuncs.http.ProtocolType;
import com.aliyuncs.profile.DefaultProfile;
import dev.tenon.ecs.simulation.EcsSimulation;
import dev.tenon.testkit.EmbeddedEndpoint;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The first official SDK for Java; signs with HMAC-SHA1, takes JSON and XML, GET and POST. */
final class FirstSdk implements Client {
    private final DefaultAcsClient client;
    private final EmbeddedEndpoint endpoint;
    private final FormatType format;
    private final MethodType method;

    FirstSdk(EmbeddedEndpoint endpoint, FormatType format, MethodType method) {
        this.endpoint = endpoint;
        this.format = format;
        this.method = method;
        this.client = new DefaultAcsClient(
                DefaultProfile.getProfile(EcsSimulation.REGION, endpoint.accessKeyId(), endpoint.accessKeySecret()));
    }

    private <T extends AcsRequest<?>> T aimed(T request) {
        request.setSysMethod(method);
        request.setSysProtocol(ProtocolType.HTTP);
        request.setSysEndpoint("127.0.0.1:" + endpoint.port());
        request.setSysAcceptFormat(format);
        request.setSysRegionId(EcsSimulation.REGION);
        return request;
    }

    @Override
    public Outcome attach(String keyPair, List<String> instances) {
        AttachKeyPairRequest request = aimed(new AttachKeyPairRequest());
        request.setKeyPairName(keyPair);
        request.setInstanceIds("[\"" + String.join("\",\"", instances) + "\"]");
        try {
            AttachKeyPairResponse response = client.getAcsResponse(request);
            Map<String, String> codes = new TreeMap<>();
            response.getResults().forEach(result -> codes.put(result.getInstanceId(), result.getCode()));
            return new Outcome.Bound(
                    response.getKeyPairName(),
                    Integer.parseInt(response.getTotalCount()),
                    Integer.parseInt(response.getFailCount()),
                    codes);
        } catch (ClientException e) {
            List<Integer> statuses =
                    endpoint.calls().stream().map(call -> call.status()).toList();
            return new Outcome.Refused(e.getErrCode(), statuses.get(statuses.size() - 1));
        }
    }

    @Override
    public Outcome describe() throws ClientException {
        DescribeInstancesResponse response = client.getAcsResponse(aimed(new DescribeInstancesRequest()));
        return new Outcome.Listed(
                response.getTotalCount(),
                response.getInstances().stream()
                        .map(instance ->
                                instance.getInstanceId() + " " + instance.getStatus() + " " + instance.getKeyPairName())
                        .toList());
    }

    @Override
    public void close() {
        client.shutdown();
    }
}
