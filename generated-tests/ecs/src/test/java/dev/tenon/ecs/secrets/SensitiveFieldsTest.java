package dev.tenon.ecs.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.ecs.AttachDiskRequest;
import dev.tenon.ecs.CreateActivationResponse;
import dev.tenon.ecs.CreateAutoProvisioningGroupRequest;
import dev.tenon.ecs.CreateInstanceRequest;
import dev.tenon.ecs.CreateKeyPairRequest;
import dev.tenon.ecs.CreateKeyPairResponse;
import dev.tenon.ecs.DescribeInstanceVncUrlResponse;
import dev.tenon.ecs.EcsClient;
import dev.tenon.ecs.ModifyInstanceAttributeRequest;
import dev.tenon.ecs.ModifyInstanceVncPasswdRequest;
import dev.tenon.ecs.ReInitDiskRequest;
import dev.tenon.ecs.ReplaceSystemDiskRequest;
import dev.tenon.ecs.RunInstancesRequest;
import dev.tenon.ecs.StartTerminalSessionResponse;
import dev.tenon.spec.model.FieldType;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.ParameterType;
import dev.tenon.spec.model.ResponseField;
import dev.tenon.testkit.EmbeddedEndpoint;
import dev.tenon.testkit.junit.TestEndpoint;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every parameter and field of ECS that the description calls sensitive. */
@TestEndpoint
final class SensitiveFieldsTest {
    private static final String CANARY = "CanaryPassword1";

    private static final Map<String, Record> REQUESTS = Map.of(
            "AttachDisk Password",
            AttachDiskRequest.builder()
                    .instanceId("i-1")
                    .diskId("d-1")
                    .password(CANARY)
                    .build(),
            "CreateAutoProvisioningGroup LaunchConfiguration.Password",
            CreateAutoProvisioningGroupRequest.LaunchConfiguration.builder()
                    .password(CANARY)
                    .build(),
            "CreateInstance Password",
            CreateInstanceRequest.builder()
                    .regionId("cn-hangzhou")
                    .instanceType("ecs.g6.large")
                    .password(CANARY)
                    .build(),
            "ModifyInstanceAttribute Password",
            ModifyInstanceAttributeRequest.builder()
                    .instanceId("i-1")
                    .password(CANARY)
                    .build(),
            "ModifyInstanceAttribute RemoteConnectionOptions.Password",
            ModifyInstanceAttributeRequest.RemoteConnectionOptions.builder()
                    .password(CANARY)
                    .build(),
            "ModifyInstanceVncPasswd VncPassword",
            ModifyInstanceVncPasswdRequest.builder()
                    .regionId("cn-hangzhou")
                    .instanceId("i-1")
                    .vncPassword(CANARY)
                    .build(),
            "ReInitDisk Password",
            ReInitDiskRequest.builder().diskId("d-1").password(CANARY).build(),
            "ReplaceSystemDisk Password",
            ReplaceSystemDiskRequest.builder()
                    .instanceId("i-1")
                    .password(CANARY)
                    .build(),
            "RunInstances Password",
            RunInstancesRequest.builder()
                    .regionId("cn-hangzhou")
                    .password(CANARY)
                    .build());
    private static final Map<String, Record> RESPONSES = Map.of(
            "CreateActivation ActivationCode",
            CreateActivationResponse.empty().withActivationCode(CANARY),
            "CreateKeyPair PrivateKeyBody",
            CreateKeyPairResponse.empty().withPrivateKeyBody(CANARY),
            "DescribeInstanceVncUrl VncUrl",
            DescribeInstanceVncUrlResponse.empty().withVncUrl(CANARY),
            "StartTerminalSession SecurityToken",
            StartTerminalSessionResponse.empty().withSecurityToken(CANARY),
            "StartTerminalSession WebSocketUrl",
            StartTerminalSessionResponse.empty().withWebSocketUrl(CANARY));

    @Test
    @DisplayName("K02 requests hide what is sensitive, and have it")
    void requestsHideWhatIsSensitive() {
        assertThat(REQUESTS)
                .allSatisfy((name, request) -> assertThat(request.toString())
                        .containsIgnoringCase("password=***")
                        .doesNotContain(CANARY));
        assertThat(REQUESTS.get("AttachDisk Password"))
                .isInstanceOfSatisfying(
                        AttachDiskRequest.class,
                        request -> assertThat(request.password()).isEqualTo(CANARY));
    }

    @Test
    @DisplayName("K02 responses hide what is sensitive, and have it")
    void responsesHideWhatIsSensitive(EmbeddedEndpoint endpoint, EcsClient ecs) {
        endpoint.on("CreateKeyPair").responds(Map.of("KeyPairName", "deploy", "PrivateKeyBody", CANARY));

        CreateKeyPairResponse response = ecs.createKeyPair(CreateKeyPairRequest.builder()
                .regionId("cn-hangzhou")
                .keyPairName("deploy")
                .build());

        assertThat(response.privateKeyBody()).isEqualTo(CANARY);
        assertThat(response.toString()).contains("privateKeyBody=***").doesNotContain(CANARY);
        assertThat(RESPONSES)
                .allSatisfy((name, secret) ->
                        assertThat(secret.toString()).contains("=***").doesNotContain(CANARY));
    }

    @Test
    @DisplayName("K02 nothing that the description calls sensitive is left out of these tests")
    void everySensitiveFieldIsTested(EmbeddedEndpoint endpoint) {
        List<Operation> operations = endpoint.model().operations();
        Stream<String> parameters = operations.stream()
                .flatMap(operation -> parameters(operation.parameters())
                        .filter(Parameter::sensitive)
                        .map(parameter -> operation.name() + " " + parameter.path()));
        Stream<String> fields = operations.stream()
                .flatMap(operation -> fields(operation.response())
                        .filter(ResponseField::sensitive)
                        .map(field -> operation.name() + " " + field.wireName()));

        assertThat(parameters).containsExactlyInAnyOrderElementsOf(REQUESTS.keySet());
        assertThat(fields).containsExactlyInAnyOrderElementsOf(RESPONSES.keySet());
    }

    private static Stream<Parameter> parameters(List<Parameter> parameters) {
        return parameters.stream().flatMap(parameter -> Stream.concat(Stream.of(parameter), members(parameter.type())));
    }

    private static Stream<Parameter> members(ParameterType type) {
        if (type instanceof ParameterType.Group group) {
            return parameters(group.members());
        }
        return type instanceof ParameterType.Repeated repeated ? members(repeated.element()) : Stream.of();
    }

    private static Stream<ResponseField> fields(List<ResponseField> fields) {
        return fields.stream().flatMap(field -> Stream.concat(Stream.of(field), fields(field.type())));
    }

    private static Stream<ResponseField> fields(FieldType type) {
        if (type instanceof FieldType.Struct struct) {
            return fields(struct.fields());
        }
        return type instanceof FieldType.ListOf list ? fields(list.element()) : Stream.of();
    }
}
