package sandbox;

import dev.tenon.runtime.annotation.GeneratedByTenon;
import dev.tenon.runtime.call.Format;
import dev.tenon.runtime.documentation.Authorization;
import dev.tenon.runtime.documentation.Link;
import dev.tenon.runtime.documentation.OperationDocumentation;
import dev.tenon.runtime.documentation.Prose;
import dev.tenon.runtime.documentation.Sample;
import dev.tenon.runtime.documentation.Statement;
import dev.tenon.runtime.generated.Batching;
import dev.tenon.runtime.generated.Operation;
import dev.tenon.runtime.generated.OperationTraits;
import dev.tenon.runtime.generated.ParameterSink;
import dev.tenon.runtime.generated.StructureReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Encodes requests and decodes responses of <code>AttachKeyPair</code>.
 */
@NullMarked
@GeneratedByTenon
@Generated("dev.tenon.processor.ApiProcessor")
public final class AttachKeyPairOperation extends Operation<AttachKeyPairRequest, AttachKeyPairResponse> {
    /**
     * The only instance.
     */
    public static final Operation<AttachKeyPairRequest, AttachKeyPairResponse> INSTANCE = new AttachKeyPairOperation();

    static final int RESULT = 1;

    private AttachKeyPairOperation() {
        super("AttachKeyPair", OperationTraits.of(true, null, null).sensitive("Password"));
    }

    @Override
    public void encode(AttachKeyPairRequest request, ParameterSink sink) {
        sink.atMost("InstanceIds", request.instanceIds(), 50, "attachKeyPairBatched");
        sink.putJsonArray("InstanceIds", request.instanceIds());
        sink.put("KeyPairName", request.keyPairName());
        sink.put("OwnerAccount", request.ownerAccount());
        sink.put("Password", request.password());
        sink.put("RegionId", request.regionId());
    }

    @Override
    public AttachKeyPairResponse decode(StructureReader in) {
        return new AttachKeyPairResponse(
                in.string("RequestId"),
                in.always().integer("TotalCount"),
                in.always().integer("FailCount"),
                in.string("KeyPairName"),
                in.structures("Results", "Result", RESULT));
    }

    @Override
    public Object structure(int number, StructureReader in) {
        return switch (number) {
            case RESULT -> readResult(in);
            default -> decode(in);
        };
    }

    static AttachKeyPairResponse.Result readResult(StructureReader in) {
        return new AttachKeyPairResponse.Result(
                in.always().string("InstanceId"),
                in.string("Code"),
                in.always().bool("Success"),
                in.string("Message"));
    }

    @Override
    public List<KeysErrorCode> errors() {
        return KeysErrorCode.documentedBy(name());
    }

    @Override
    public Optional<Authorization> authorization() {
        return Optional.of(Authorization.of("keys:AttachKeyPair", Authorization.Access.UPDATE)
                .on("Machine", true, null)
                .on("Vault", false, null)
                .conditions("keys:Tag")
                .dependent("keys:DescribeMachines"));
    }

    @Override
    public OperationDocumentation documentation() {
        return OperationDocumentation.of("en", "Binds a key pair to machines.", "zh",
                "\u7ed1\u5b9a\u5bc6\u94a5\u5bf9\u3002")
                .note(Prose.of("en",
                        "The machines must run Linux. Those that are running use the key pair after a restart."))
                .link(Link.toOperation("DescribeMachines", Prose.NONE))
                .link(Link.toOperation("RestartMachine", Prose.NONE))
                .link(Link.toDocument("https://keys.example.com/attach?page=1&lang=en", Prose.of("en", "Key pairs",
                        "zh", "\u5bc6\u94a5\u5bf9")))
                .sample(Sample.of(Prose.of("en", "Two machines", "zh", "\u4e24\u53f0\u673a\u5668"))
                    .request("https://keys.example.com/?Action=AttachKeyPair"))
                .sample(Sample.of(Prose.of("en", "Both succeed"))
                    .response("{\"TotalCount\":2,\"FailCount\":0}")
                    .in(Format.JSON))
                .statement(Statement.about("KeyPairName", "page")
                    .required(false)
                    .example("deploy"))
                .statement(Statement.about("Results.Success", "page")
                    .type("String")
                    .text(Prose.of("en", "Its examples are no texts.", "zh",
                            "\u793a\u4f8b\u4e0d\u662f\u5b57\u7b26\u4e32\u3002")))
                .statement(Statement.about("DependencyViolation.WindowsInstance", "page")
                    .text(Prose.of("en", "The page says that it is about Linux.")))
                .document("page", "AttachKeyPair page", "en", "2021");
    }

    static Batching<AttachKeyPairRequest, AttachKeyPairResponse> batches() {
        return new Batching<>("InstanceIds", 50, AttachKeyPairRequest::instanceIds, AttachKeyPairOperation::merged,
                AttachKeyPairResponse::failures);
    }

    private static AttachKeyPairResponse merged(List<AttachKeyPairResponse> responses) {
        AttachKeyPairResponse first = responses.get(0);
        int totalCount = 0;
        int failCount = 0;
        List<AttachKeyPairResponse.Result> results = new ArrayList<>();
        for (AttachKeyPairResponse response : responses) {
            totalCount = Math.addExact(totalCount, response.totalCount());
            failCount = Math.addExact(failCount, response.failCount());
            results.addAll(response.results());
        }
        return new AttachKeyPairResponse(first.requestId(), totalCount, failCount, first.keyPairName(), results);
    }
}
