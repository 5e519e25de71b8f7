package dev.tenon.clients;

import com.aliyun.ecs20140526.models.AttachKeyPairRequest;
import com.aliyun.ecs20140526.models.AttachKeyPairResponseBody;
import com.aliyun.ecs20140526.models.DescribeInstancesRequest;
import com.aliyun.ecs20140526.models.DescribeInstancesResponseBody;
import com.aliyun.tea.TeaException;
import com.aliyun.teaopenapi.models.Config;
import dev.tenon.ecs.simulation.EcsSimulation;
import dev.tenon.testkit.EmbeddedEndpoint;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The second official SDK for Java; reads JSON only. */
final class SecondSdk implements Client {
    private final com.aliyun.ecs20140526.Client client;

    SecondSdk(EmbeddedEndpoint endpoint) throws Exception {
        client = new com.aliyun.ecs20140526.Client(new Config()
                .setAccessKeyId(endpoint.accessKeyId())
                .setAccessKeySecret(endpoint.accessKeySecret())
                .setRegionId(EcsSimulation.REGION)
                .setProtocol("HTTP")
                .setEndpoint("127.0.0.1:" + endpoint.port()));
    }

    @Override
    public Outcome attach(String keyPair, List<String> instances) throws Exception {
        AttachKeyPairRequest request = new AttachKeyPairRequest()
                .setRegionId(EcsSimulation.REGION)
                .setKeyPairName(keyPair)
                .setInstanceIds("[\"" + String.join("\",\"", instances) + "\"]");
        try {
            AttachKeyPairResponseBody response = client.attachKeyPair(request).getBody();
            Map<String, String> codes = new TreeMap<>();
            response.getResults().getResult().forEach(result -> codes.put(result.getInstanceId(), result.getCode()));
            return new Outcome.Bound(
                    response.getKeyPairName(),
                    Integer.parseInt(response.getTotalCount()),
                    Integer.parseInt(response.getFailCount()),
                    codes);
        } catch (TeaException e) {
            return new Outcome.Refused(e.getCode(), e.getStatusCode());
        }
    }

    @Override
    public Outcome describe() throws Exception {
        DescribeInstancesResponseBody response = client.describeInstances(
                        new DescribeInstancesRequest().setRegionId(EcsSimulation.REGION))
                .getBody();
        return new Outcome.Listed(
                response.getTotalCount(),
                response.getInstances().getInstance().stream()
                        .map(instance ->
                                instance.getInstanceId() + " " + instance.getStatus() + " " + instance.getKeyPairName())
                        .toList());
    }
}
