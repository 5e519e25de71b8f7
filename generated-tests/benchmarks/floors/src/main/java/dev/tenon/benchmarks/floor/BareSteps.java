package dev.tenon.benchmarks.floor;

import javax.xml.stream.XMLInputFactory;

/** Without any library: JSON straight off its bytes, XML with the StAX reader of the JDK. */
public final class BareSteps extends HandSteps {
    /** Makes both decoders. */
    public BareSteps() {
        super(new ByteDecoder(), new StaxDecoder(XMLInputFactory.newDefaultFactory()));
    }
}
