package dev.tenon.benchmarks.floor;

import dev.tenon.benchmarks.work.Target;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** The floor of those who use OkHttp alone. */
public final class OkHttpContestant extends HandClient {
    static final MediaType FORM = MediaType.get("application/x-www-form-urlencoded");

    private OkHttpClient client = new OkHttpClient();
    private String url = "";

    /** Reads JSON with jackson-core. */
    public OkHttpContestant() {
        super(new JacksonDecoder());
    }

    /** A client that keeps a connection for each thread of the work. */
    static OkHttpClient client() {
        return new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(64, 5, TimeUnit.MINUTES))
                .build();
    }

    @Override
    void connect(Target target) {
        client = client();
        url = target.url();
    }

    @Override
    Reply send(byte[] form) throws IOException {
        Request request = new Request.Builder()
                .url(url)
                .post(RequestBody.create(form, FORM))
                .build();
        try (Response response = client.newCall(request).execute()) {
            return new Reply(response.code(), response.body().bytes());
        }
    }
}
