package dev.tenon.benchmarks.floor;

import com.fasterxml.aalto.stax.InputFactoryImpl;

/** The fastest that anybody writes: JSON straight off its bytes, XML with the fastest StAX reader. */
public final class BareSteps extends HandSteps {
    /** Makes both decoders. */
    public BareSteps() {
        super(new ByteDecoder(), new StaxDecoder(new InputFactoryImpl()));
    }
}
