package dev.tenon.benchmarks.harness;

/** A contestant: its title in the tables, its module and its classes. */
enum Peer {
    TENON("Tenon", "tenon", "tenon.TenonContestant", "tenon.TenonSteps", Kind.TENON, true),
    V1("official SDK V1", "v1", "v1.V1Contestant", "v1.V1Steps", Kind.OFFICIAL, true),
    V2("official SDK V2", "v2", "v2.V2Contestant", "v2.V2Steps", Kind.OFFICIAL, false),
    V2_NEWEST("official SDK V2, newest core", "v2-newest-tea", "v2.V2Contestant", "v2.V2Steps", Kind.OFFICIAL, false),
    ASYNC("official SDK async, generic", "async", "async.AsyncContestant", "", Kind.OFFICIAL, false),
    SOCKET("bare socket, by hand", "floors", "floor.SocketContestant", "floor.BareSteps", Kind.FLOOR, true),
    OKHTTP("OkHttp, by hand", "floors", "floor.OkHttpContestant", "", Kind.FLOOR, true),
    RETROFIT("Retrofit, by hand", "floors", "floor.RetrofitContestant", "floor.LibrarySteps", Kind.FLOOR, true);

    /** Which side of a ratio a contestant stands on. */
    enum Kind {
        TENON,
        OFFICIAL,
        FLOOR
    }

    private static final String PACKAGE = "dev.tenon.benchmarks.";

    private final String title;
    private final String module;
    private final String contestant;
    private final String steps;
    private final Kind kind;
    private final boolean xml;

    Peer(String title, String module, String contestant, String steps, Kind kind, boolean xml) {
        this.title = title;
        this.module = module;
        this.contestant = PACKAGE + contestant;
        this.steps = steps.isEmpty() ? "" : PACKAGE + steps;
        this.kind = kind;
        this.xml = xml;
    }

    String title() {
        return title;
    }

    String module() {
        return module;
    }

    String contestant() {
        return contestant;
    }

    /** The class of its steps; empty when it has none that can be run by themselves. */
    String steps() {
        return steps;
    }

    Kind kind() {
        return kind;
    }

    /** Whether it reads responses in XML. */
    boolean xml() {
        return xml;
    }
}
