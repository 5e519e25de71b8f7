package sandbox;

import dev.tenon.alibaba.signing.HmacSha1Signer;
import dev.tenon.runtime.annotation.GeneratedByTenon;
import dev.tenon.runtime.error.ErrorCode;
import dev.tenon.runtime.error.ErrorDetails;
import dev.tenon.runtime.error.ServiceException;
import dev.tenon.runtime.generated.Endpoints;
import dev.tenon.runtime.generated.Generation;
import dev.tenon.runtime.generated.Operation;
import dev.tenon.runtime.generated.ServiceDefinition;
import dev.tenon.runtime.protocol.Protocol;
import dev.tenon.runtime.signing.RequestSigner;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Definition of Keys, API version 2014-05-26: endpoints, protocol and operations.
 */
@NullMarked
@GeneratedByTenon
@Generated("dev.tenon.processor.ApiProcessor")
public final class KeysService extends ServiceDefinition {
    private static final int GENERATION = Generation.checked("Keys", 3);

    private static final KeysService INSTANCE = new KeysService();

    private KeysService() {
        super("Keys", "2014-05-26", Endpoints.of("keys.example.com", "keys.{region}.example.com", new String[]
                {"north-1", "keys-north.example.com"}, new String[] {}), Protocol.builder()
                        .action("Action")
                        .version("Version")
                        .format("Format", "JSON", "XML")
                        .requestId("RequestId", "requestId")
                        .requestIdHeader("x-acs-request-id")
                        .retryAfterMillisHeader("x-acs-retry-after")
                        .errorsAt("Response.Error", "Errors.Error", "errors", "Error", "error", "")
                        .errorCode("Code", "code", "ErrorCode", "errorCode")
                        .errorMessage("Message", "message", "ErrorMessage", "errorMessage")
                        .retryable("InternalError")
                        .retryableStatus(500, 503)
                        .throttling("Throttling", "Throttling.*")
                        .nonceUsed("SignatureNonceUsed")
                        .clockSkew("IllegalTimestamp")
                        .build());
    }

    /**
     * Returns the definition, for your own Retrofit instance.
     *
     * @return the only instance
     */
    public static KeysService definition() {
        return INSTANCE;
    }

    @Override
    public List<RequestSigner> signers() {
        return List.of(new HmacSha1Signer());
    }

    @Override
    public @Nullable Operation<?, ?> operation(String name) {
        return switch (name) {
            case "AttachKeyPair" -> AttachKeyPairOperation.INSTANCE;
            case "DescribeMachines" -> DescribeMachinesOperation.INSTANCE;
            default -> null;
        };
    }

    @Override
    public @Nullable Operation<?, ?> operationOfRequest(String typeName) {
        if (!typeName.startsWith("sandbox.") || !typeName.endsWith("Request") || typeName.length() < 15) {
            return null;
        }
        return operation(typeName.substring(8, typeName.length() - 7));
    }

    @Override
    public boolean isDryRunPassed(String code) {
        return code.equals("DryRunOperation");
    }

    @Override
    public ErrorCode errorCode(String code) {
        return KeysErrorCode.of(code);
    }

    @Override
    public ServiceException exception(String message, ErrorDetails details) {
        return new KeysException(message, details);
    }
}
