package dev.tenon.benchmarks.floor;

import dev.tenon.benchmarks.work.Inputs;
import dev.tenon.benchmarks.work.ResponseBodies;
import dev.tenon.benchmarks.work.Step;
import dev.tenon.benchmarks.work.Steps;
import java.util.List;
import java.util.concurrent.Callable;

/** The parts written by hand, with the given decoders. */
abstract class HandParts implements Steps {
    private final AnswerDecoder json;
    private final AnswerDecoder xml;

    HandParts(AnswerDecoder json, AnswerDecoder xml) {
        this.json = json;
        this.xml = xml;
    }

    @Override
    public final Callable<Object> of(Step part) {
        byte[] body = ResponseBodies.body(part.work());
        HandSigner signer = new HandSigner(part.work().wire());
        List<String> ids = Inputs.instanceIds(part.work().size());
        return switch (part) {
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
