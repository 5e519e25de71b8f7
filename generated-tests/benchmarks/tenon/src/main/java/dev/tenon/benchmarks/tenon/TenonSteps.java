package dev.tenon.benchmarks.tenon;

import dev.tenon.benchmarks.work.Inputs;
import dev.tenon.benchmarks.work.ResponseBodies;
import dev.tenon.benchmarks.work.Step;
import dev.tenon.benchmarks.work.Steps;
import dev.tenon.ecs.AttachKeyPairOperation;
import dev.tenon.ecs.AttachKeyPairRequest;
import dev.tenon.ecs.DescribeInstancesOperation;
import dev.tenon.ecs.EcsService;
import dev.tenon.runtime.call.Format;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.generated.Operation;
import dev.tenon.runtime.internal.decode.Cursor;
import dev.tenon.runtime.internal.decode.MemberTree;
import dev.tenon.runtime.internal.encode.Overrides;
import dev.tenon.runtime.internal.request.EncodedRequest;
import dev.tenon.runtime.internal.request.RequestEncoder;
import dev.tenon.runtime.signing.NonceSource;
import java.util.Set;
import java.util.concurrent.Callable;

/** The steps that the runtime takes with the generated code, one by one. */
public final class TenonSteps implements Steps {
    private final RequestEncoder encoder =
            new RequestEncoder(EcsService.definition(), Format.JSON, "", NonceSource.unique(), Set.of(), true);
    private final SigningStep signing = new SigningStep(Credentials.of(Inputs.ACCESS_KEY_ID, Inputs.ACCESS_KEY_SECRET));

    @Override
    public Callable<Object> of(Step step) {
        byte[] body = ResponseBodies.body(step.work());
        String type = ResponseBodies.contentType(step.work());
        AttachKeyPairRequest request = AttachKeyPairRequest.builder()
                .regionId(Inputs.REGION)
                .keyPairName(Inputs.KEY_PAIR)
                .instanceIds(Inputs.instanceIds(step.work().size()))
                .build();
        return switch (step) {
            case ENCODE -> () -> encode(request);
            case SIGN, SIGN_50 -> () -> signing.sign(encode(request));
            case DECODE_JSON, DECODE_XML -> () -> decode(DescribeInstancesOperation.INSTANCE, body, type);
            case DECODE_JSON_SMALL, DECODE_XML_SMALL -> () -> decode(AttachKeyPairOperation.INSTANCE, body, type);
            case ERROR -> () -> MemberTree.read(body, body.length, type);
        };
    }

    private EncodedRequest<?> encode(AttachKeyPairRequest request) {
        return encoder.encode(AttachKeyPairOperation.INSTANCE, request, Overrides.NONE);
    }

    /** To the end, as a call does: what follows a response is looked at, and the parser's tables are given back. */
    private static <R> R decode(Operation<?, R> operation, byte[] body, String type) {
        Cursor cursor = dev.tenon.runtime.internal.decode.Responses.open(body, body.length, type);
        R record = operation.read(cursor);
        cursor.finish();
        return record;
    }
}
