/** Lists regions. */
module com.example.regions {
    requires dev.tenon.ecs;
}
