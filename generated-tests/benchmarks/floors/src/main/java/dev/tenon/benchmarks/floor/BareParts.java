package dev.tenon.benchmarks.floor;

import javax.xml.stream.XMLInputFactory;

/** Without any library: JSON straight off its bytes, XML with the StAX reader of the JDK. */
public final class BareParts extends HandParts {
    /** Makes both decoders. */
    public BareParts() {
        super(new ByteDecoder(), new StaxDecoder(XMLInputFactory.newDefaultFactory()));
    }
}
