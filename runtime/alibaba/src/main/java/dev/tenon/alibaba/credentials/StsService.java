package dev.tenon.alibaba.credentials;

import dev.tenon.runtime.credentials.ExpiringCredentials;
import dev.tenon.runtime.error.ErrorCode;
import dev.tenon.runtime.error.ErrorDetails;
import dev.tenon.runtime.error.ServiceException;
import dev.tenon.runtime.generated.Endpoints;
import dev.tenon.runtime.generated.Operation;
import dev.tenon.runtime.generated.OperationTraits;
import dev.tenon.runtime.generated.ParameterSink;
import dev.tenon.runtime.generated.RetryRules;
import dev.tenon.runtime.generated.ServiceDefinition;
import dev.tenon.runtime.generated.StructureReader;
import org.jspecify.annotations.Nullable;

/** The one operation of the security token service that a provider needs, with the parameters of its calls. */
final class StsService extends ServiceDefinition {
    static final Operation<StsService, ExpiringCredentials> OPERATION = new AssumeRoleOperation();

    private final String roleArn;
    private final String session;
    private final int durationSeconds;

    StsService(String roleArn, String session, int durationSeconds) {
        super(
                "Sts",
                "2015-04-01",
                Endpoints.of("sts.aliyuncs.com", "sts.{region}.aliyuncs.com", new String[0], new String[0]),
                RetryRules.of(
                        new String[] {"InternalError", "ServiceUnavailable"},
                        new int[] {500, 502, 503, 504},
                        new String[] {"Throttling", "Throttling.*"},
                        new String[] {"SignatureNonceUsed"},
                        new String[] {"InvalidTimeStamp.Expired", "IllegalTimestamp"}));
        this.roleArn = roleArn;
        this.session = session;
        this.durationSeconds = durationSeconds;
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
    public @Nullable Operation<?, ?> operationOfResponse(String typeName) {
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

    private static final class AssumeRoleOperation extends Operation<StsService, ExpiringCredentials> {
        AssumeRoleOperation() {
            super("AssumeRole", OperationTraits.of(true, null, null));
        }

        @Override
        public void encode(StsService request, ParameterSink sink) {
            sink.put("DurationSeconds", request.durationSeconds);
            sink.put("RoleArn", request.roleArn);
            sink.put("RoleSessionName", request.session);
        }

        @Override
        public ExpiringCredentials decode(StructureReader response) {
            return CredentialsResponse.read("STS", response);
        }
    }
}
