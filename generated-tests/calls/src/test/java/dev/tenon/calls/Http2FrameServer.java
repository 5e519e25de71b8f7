package dev.tenon.calls;

import dev.tenon.support.Forms;
import dev.tenon.support.RawServer;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okio.Buffer;
import okio.ByteString;

/**
 * The steps of a row over HTTP/2 in the clear, frame by frame: server libraries do not let us say which stream is refused,
 * reset or left out of a GOAWAY, nor between which frames. No flow control, so no large bodies.
 */
final class Http2FrameServer implements FaultyServer {
    private static final int PREFACE = 24;
    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int RST_STREAM = 3;
    private static final int SETTINGS = 4;
    private static final int GOAWAY = 7;
    private static final int WINDOW_UPDATE = 8;
    private static final int END_STREAM = 1;
    private static final int ACK = 1;
    private static final int END_HEADERS = 4;
    private static final int INTERNAL_ERROR = 2;
    private static final int REFUSED_STREAM = 7;
    /** GET in the static table of header compression; it is the first header that the client sends. */
    private static final int GET = 0x82;
    /** The name of the status in that table, before a value in full. */
    private static final int STATUS = 8;

    private static final List<Step.Header> ID = List.of(new Step.Header("x-acs-request-id", "H-1"));
    private static final ByteString BEGINNING = ByteString.encodeUtf8("{\"RequestId\":\"R-1\"");

    private final Script script;
    private final Interference interference;
    private final RequestLog requests = new RequestLog();
    private final RawServer server;

    Http2FrameServer(List<Step> steps, Interference interference) throws IOException {
        this.script = new Script(steps);
        this.interference = interference;
        this.server = new RawServer(this::serve);
    }

    @Override
    public String url() {
        return server.url();
    }

    @Override
    public RequestLog requests() {
        return requests;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void serve(RawServer.Connection connection) throws IOException {
        DataInputStream input = new DataInputStream(connection.input());
        input.readFully(new byte[PREFACE]);
        send(connection, SETTINGS, 0, 0, ByteString.EMPTY);
        // Room for the requests of a long time, not for a large one.
        send(connection, WINDOW_UPDATE, 0, 0, numbers(Integer.MAX_VALUE - (1 << 16)));
        Map<Integer, Buffer> forms = new HashMap<>();
        Set<Integer> gets = new HashSet<>();
        boolean open = true;
        while (open) {
            Frame frame = Frame.read(input);
            if (frame.type() == SETTINGS && frame.flags() == 0) {
                send(connection, SETTINGS, ACK, 0, ByteString.EMPTY);
            } else if (frame.type() == HEADERS) {
                forms.put(frame.stream(), new Buffer());
                if ((frame.payload().getByte(0) & 0xff) == GET) {
                    gets.add(frame.stream());
                }
            } else if (frame.type() == DATA) {
                forms.getOrDefault(frame.stream(), new Buffer()).write(frame.payload());
            }
            if (frame.type() <= HEADERS && (frame.flags() & END_STREAM) != 0) {
                boolean get = gets.remove(frame.stream());
                Buffer form = forms.remove(frame.stream());
                requests.add(get ? "GET" : "POST", get || form == null ? Map.of() : Forms.parse(form.readUtf8()));
                interference.at("wait");
                open = respond(connection, frame.stream());
            }
        }
    }

    /** Whether the connection stays open. */
    private boolean respond(RawServer.Connection connection, int stream) throws IOException {
        Step step = script.next();
        if (step instanceof Step.Reply reply) {
            sendHead(connection, stream, reply.status(), reply.headers());
            send(connection, DATA, END_STREAM, stream, reply.body());
            return true;
        }
        switch ((Step.Fault) step) {
            case SILENCE -> {}
            case REFUSED_STREAM -> reset(connection, stream, REFUSED_STREAM);
            case RESET_STREAM -> reset(connection, stream, INTERNAL_ERROR);
            case CUT -> {
                sendHead(connection, stream, 200, ID);
                send(connection, DATA, 0, stream, BEGINNING);
                reset(connection, stream, INTERNAL_ERROR);
            }
            case PARTIAL -> {
                sendHead(connection, stream, 200, ID);
                send(connection, DATA, 0, stream, BEGINNING);
            }
            case GOAWAY_BELOW -> goAway(connection, stream - 2);
            case GOAWAY_CLOSE -> goAway(connection, stream);
            case GOAWAY_AFTER -> {
                sendHead(connection, stream, 200, List.of());
                // Before the end of the response, so that the client has read it when the call is over.
                goAway(connection, stream);
                send(connection, DATA, END_STREAM, stream, Bodies.of("@good"));
            }
            case CLOSE -> {}
            default -> throw new IllegalArgumentException("not over HTTP/2: " + step);
        }
        return step != Step.Fault.GOAWAY_CLOSE && step != Step.Fault.CLOSE;
    }

    private static void sendHead(RawServer.Connection connection, int stream, int status, List<Step.Header> headers)
            throws IOException {
        Buffer block = new Buffer().writeByte(STATUS);
        literal(block, String.valueOf(status));
        for (Step.Header header : headers) {
            block.writeByte(0);
            literal(block, header.name());
            literal(block, header.value());
        }
        send(connection, HEADERS, END_HEADERS, stream, block.readByteString());
    }

    private static void literal(Buffer block, String text) {
        ByteString bytes = ByteString.encodeUtf8(text);
        if (bytes.size() > 126) {
            throw new IllegalArgumentException("too long: " + text);
        }
        block.writeByte(bytes.size()).write(bytes);
    }

    private static void goAway(RawServer.Connection connection, int lastStream) throws IOException {
        send(connection, GOAWAY, 0, 0, numbers(Math.max(0, lastStream), 0));
    }

    private static void reset(RawServer.Connection connection, int stream, int error) throws IOException {
        send(connection, RST_STREAM, 0, stream, numbers(error));
    }

    private static ByteString numbers(int... numbers) {
        Buffer bytes = new Buffer();
        for (int number : numbers) {
            bytes.writeInt(number);
        }
        return bytes.readByteString();
    }

    private static void send(RawServer.Connection connection, int type, int flags, int stream, ByteString payload)
            throws IOException {
        connection.write(ByteBuffer.allocate(9 + payload.size())
                .putInt(payload.size() << 8 | type)
                .put((byte) flags)
                .putInt(stream)
                .put(payload.asByteBuffer())
                .array());
    }

    /**
     * A frame of the client.
     *
     * @param type what it is
     * @param flags its flags
     * @param stream the stream; 0 for the connection
     * @param payload what it holds
     */
    private record Frame(int type, int flags, int stream, ByteString payload) {
        static Frame read(DataInputStream input) throws IOException {
            int lengthAndType = input.readInt();
            int flags = input.readUnsignedByte();
            int stream = input.readInt();
            byte[] payload = input.readNBytes(lengthAndType >>> 8);
            if (payload.length < lengthAndType >>> 8) {
                throw new EOFException();
            }
            return new Frame(lengthAndType & 0xff, flags, stream, ByteString.of(payload));
        }
    }
}
