package dev.tenon.clients;

import dev.tenon.ecs.AttachKeyPairRequest;
import dev.tenon.ecs.AttachKeyPairResponse;
import dev.tenon.ecs.DescribeInstancesRequest;
import dev.tenon.ecs.DescribeInstancesResponse;
import dev.tenon.ecs.EcsClient;
import dev.tenon.ecs.EcsException;
import dev.tenon.ecs.simulation.EcsSimulation;
import dev.tenon.runtime.call.Format;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.signing.RequestSigner;
import dev.tenon.testkit.EmbeddedEndpoint;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The generated client. */
final class OurClient implements Client {
    private final EcsClient ecs;

    OurClient(EmbeddedEndpoint endpoint, Format format, RequestSigner signer) {
        ecs = EcsClient.builder()
                .endpoint(endpoint.url())
                .allowInsecureHttp(true)
                .credentials(Credentials.of(endpoint.accessKeyId(), endpoint.accessKeySecret()))
                .format(format)
                .signer(signer)
                .build();
    }

    @Override
    public Outcome attach(String keyPair, List<String> instances) {
        try {
            AttachKeyPairResponse response = ecs.attachKeyPair(AttachKeyPairRequest.builder()
                    .regionId(EcsSimulation.REGION)
                    .keyPairName(keyPair)
                    .instanceIds(instances)
                    .build());
            Map<String, String> codes = new TreeMap<>();
            response.results().forEach(result -> codes.put(result.instanceId(), result.code()));
            return new Outcome.Bound(response.keyPairName(), response.totalCount(), response.failCount(), codes);
        } catch (EcsException e) {
            return new Outcome.Refused(e.rawCode(), e.httpStatus());
        }
    }

    @Override
    public Outcome describe() {
        DescribeInstancesResponse response = ecs.describeInstances(DescribeInstancesRequest.builder()
                .regionId(EcsSimulation.REGION)
                .build());
        return new Outcome.Listed(
                response.totalCount(),
                response.instances().stream()
                        .map(instance -> instance.instanceId() + " " + instance.status() + " " + instance.keyPairName())
                        .toList());
    }

    @Override
    public void close() {
        ecs.close();
    }
}
