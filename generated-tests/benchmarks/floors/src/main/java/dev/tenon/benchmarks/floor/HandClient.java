package dev.tenon.benchmarks.floor;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import dev.tenon.benchmarks.work.Contestant;
import dev.tenon.benchmarks.work.Inputs;
import dev.tenon.benchmarks.work.Target;
import dev.tenon.benchmarks.work.Task;
import dev.tenon.benchmarks.work.Wire;
import dev.tenon.benchmarks.work.Work;

/** A client by hand, but for the way in which bytes get there and back. */
abstract class HandClient implements Contestant {
    private final ResponseDecoder json;
    private HandSigner signer = new HandSigner(Wire.JSON);
    private ResponseDecoder decoder;
    private Work work = Work.ATTACH_2_JSON;

    HandClient(ResponseDecoder json) {
        this.json = json;
        this.decoder = json;
    }

    @Override
    public final void open(Target target, Work work) throws Exception {
        this.signer = new HandSigner(work.wire());
        this.decoder = work.wire() == Wire.JSON ? json : new StaxDecoder(new InputFactoryImpl());
        this.work = work;
        connect(target);
    }

    abstract void connect(Target target) throws Exception;

    abstract Reply send(byte[] form) throws Exception;

    @Override
    public final int call() throws Exception {
        if (work.task() == Task.DESCRIBE) {
            return Checked.right(
                    decoder.described(send(signer.describe(work.size())).body()));
        }
        Reply reply = send(signer.attach(Inputs.instanceIds(work.size())));
        return reply.successful()
                ? Checked.right(decoder.attached(reply.body()))
                : Checked.right(decoder.refused(reply.body()));
    }
}
