package dev.tenon.alibaba.internal.provider;

import dev.tenon.alibaba.signing.HmacSha1Signer;
import dev.tenon.runtime.error.ErrorCode;
import dev.tenon.runtime.error.ErrorDetails;
import dev.tenon.runtime.error.ServiceException;
import dev.tenon.runtime.generated.Endpoints;
import dev.tenon.runtime.generated.Field;
import dev.tenon.runtime.generated.Operation;
import dev.tenon.runtime.generated.OperationTraits;
import dev.tenon.runtime.generated.ParameterSink;
import dev.tenon.runtime.generated.ServiceDefinition;
import dev.tenon.runtime.generated.Structure;
import dev.tenon.runtime.generated.StructureReader;
import dev.tenon.runtime.protocol.Protocol;
import dev.tenon.runtime.signing.RequestSigner;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The security token service, as far as providers need it. */
final class StsService extends ServiceDefinition {
    static final Operation<AssumeRole, Assumed> ASSUME_ROLE = new AssumeRoleOperation();
    static final Operation<AssumeRoleWithOidc, Assumed> ASSUME_ROLE_WITH_OIDC = new OidcOperation();

    private static final Structure CREDENTIALS = Structure.of(
            1,
            Field.string("AccessKeyId"),
            Field.string("AccessKeySecret"),
            Field.string("SecurityToken"),
            Field.timestamp("Expiration", ""));
    private static final Structure ROOT =
            Structure.of(0, Field.string("RequestId"), Field.structure("Credentials", CREDENTIALS));

    StsService() {
        super(
                "Sts",
                "2015-04-01",
                Endpoints.of("sts.aliyuncs.com", "sts.{region}.aliyuncs.com", new String[0], new String[0]),
                Protocol.builder()
                        .version("Version")
                        .format("Format", "JSON", "XML")
                        .requestId("RequestId")
                        .requestIdHeader("x-acs-request-id")
                        .errorsAt("Error", "")
                        .retryable("InternalError", "ServiceUnavailable")
                        .retryableStatus(500, 502, 503, 504)
                        .throttling("Throttling", "Throttling.*")
                        .nonceUsed("SignatureNonceUsed")
                        .clockSkew("InvalidTimeStamp.Expired", "IllegalTimestamp")
                        .build());
    }

    @Override
    public List<RequestSigner> signers() {
        return List.of(new HmacSha1Signer());
    }

    @Override
    public @Nullable Operation<?, ?> operation(String actionName) {
        return null;
    }

    @Override
    public @Nullable Operation<?, ?> operationOfRequest(String typeName) {
        return null;
    }

    @Override
    public ErrorCode errorCode(String raw) {
        return ErrorDetails.NONE.code();
    }

    @Override
    public ServiceException exception(String message, ErrorDetails details) {
        return new ServiceException(message, details);
    }

    private static Assumed read(String rootName, StructureReader response) {
        return response.read(
                rootName,
                ROOT,
                (record, values) -> record == 1
                        ? new Assumed(null, values.next(), values.next(), values.next(), values.next())
                        : of(values.next(), values.next()));
    }

    private static Assumed of(@Nullable String requestId, @Nullable Assumed credentials) {
        return credentials == null
                ? new Assumed(requestId, null, null, null, null)
                : new Assumed(
                        requestId,
                        credentials.id(),
                        credentials.secret(),
                        credentials.token(),
                        credentials.expiration());
    }

    record Assumed(
            @Nullable String requestId,
            @Nullable String id,
            @Nullable String secret,
            @Nullable String token,
            @Nullable Instant expiration) {
        @Override
        public String toString() {
            return "Assumed[requestId=" + requestId + "]";
        }
    }

    record AssumeRole(
            String roleArn,
            String sessionName,
            @Nullable Integer durationSeconds,
            @Nullable String policy,
            @Nullable String externalId) {}

    record AssumeRoleWithOidc(
            String roleArn,
            String sessionName,
            @Nullable Integer durationSeconds,
            @Nullable String policy,
            String providerArn,
            String token) {
        @Override
        public String toString() {
            return "AssumeRoleWithOidc[" + roleArn + "]";
        }
    }

    private static final class AssumeRoleOperation extends Operation<AssumeRole, Assumed> {
        AssumeRoleOperation() {
            super("AssumeRole", OperationTraits.of(true, null, null));
        }

        @Override
        public void encode(AssumeRole request, ParameterSink sink) {
            sink.put("DurationSeconds", request.durationSeconds());
            sink.put("ExternalId", request.externalId());
            sink.put("Policy", request.policy());
            sink.put("RoleArn", request.roleArn());
            sink.put("RoleSessionName", request.sessionName());
        }

        @Override
        public Assumed decode(StructureReader response) {
            return read("AssumeRoleResponse", response);
        }
    }

    private static final class OidcOperation extends Operation<AssumeRoleWithOidc, Assumed> {
        OidcOperation() {
            super("AssumeRoleWithOIDC", OperationTraits.of(true, null, null).sensitive("OIDCToken"));
        }

        @Override
        public void encode(AssumeRoleWithOidc request, ParameterSink sink) {
            sink.put("DurationSeconds", request.durationSeconds());
            sink.put("OIDCProviderArn", request.providerArn());
            sink.put("OIDCToken", request.token());
            sink.put("Policy", request.policy());
            sink.put("RoleArn", request.roleArn());
            sink.put("RoleSessionName", request.sessionName());
        }

        @Override
        public Assumed decode(StructureReader response) {
            return read("AssumeRoleWithOIDCResponse", response);
        }
    }
}
