package dev.tenon.benchmarks.floor;

import dev.tenon.benchmarks.work.Target;
import dev.tenon.benchmarks.work.Wire;
import dev.tenon.benchmarks.work.Work;
import java.util.List;
import javax.xml.stream.XMLInputFactory;

/** A client by hand, but for the way in which bytes get there and back. */
abstract class HandClient extends HandWork {
    private final ResponseDecoder json;
    private HandSigner signer = new HandSigner(Wire.JSON);
    private ResponseDecoder decoder;

    HandClient(ResponseDecoder json) {
        this.json = json;
        this.decoder = json;
    }

    @Override
    final void connect(Target target, Work work) throws Exception {
        this.signer = new HandSigner(work.wire());
        this.decoder = work.wire() == Wire.JSON ? json : new StaxDecoder(XMLInputFactory.newDefaultFactory());
        connect(target);
    }

    abstract void connect(Target target) throws Exception;

    abstract Reply send(byte[] form) throws Exception;

    @Override
    final Attached attach(List<String> instanceIds) throws Exception {
        return decoder.attached(successful(signer.attach(instanceIds)));
    }

    @Override
    final Described describe(int page, int pageSize) throws Exception {
        return decoder.described(successful(signer.describe(page, pageSize)));
    }

    private byte[] successful(byte[] form) throws Exception {
        Reply reply = send(form);
        if (!reply.successful()) {
            throw new IllegalStateException(decoder.refused(reply.body()).toString());
        }
        return reply.body();
    }

    @Override
    final Refused attachRefused(List<String> instanceIds) throws Exception {
        return decoder.refused(send(signer.attach(instanceIds)).body());
    }
}
