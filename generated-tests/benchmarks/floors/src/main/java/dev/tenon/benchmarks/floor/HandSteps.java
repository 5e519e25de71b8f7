package dev.tenon.benchmarks.floor;

import dev.tenon.benchmarks.work.Inputs;
import dev.tenon.benchmarks.work.ResponseBodies;
import dev.tenon.benchmarks.work.Step;
import dev.tenon.benchmarks.work.Steps;
import java.util.List;
import java.util.concurrent.Callable;

/** The steps written by hand, with the given decoders. */
abstract class HandSteps implements Steps {
    private final ResponseDecoder json;
    private final ResponseDecoder xml;

    HandSteps(ResponseDecoder json, ResponseDecoder xml) {
        this.json = json;
        this.xml = xml;
    }

    @Override
    public final Callable<Object> of(Step step) {
        byte[] body = ResponseBodies.body(step.work());
        HandSigner signer = new HandSigner(step.work().wire());
        List<String> ids = Inputs.instanceIds(step.work().size());
        return switch (step) {
            case ENCODE -> () -> signer.attachUnsigned(ids);
            case SIGN, SIGN_50 -> () -> signer.attach(ids);
            case DECODE_JSON -> () -> json.described(body);
            case DECODE_JSON_SMALL -> () -> json.attached(body);
            case DECODE_XML -> () -> xml.described(body);
            case DECODE_XML_SMALL -> () -> xml.attached(body);
            case ERROR -> () -> json.refused(body);
        };
    }
}
