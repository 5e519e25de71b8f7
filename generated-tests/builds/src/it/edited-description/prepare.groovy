new AntBuilder().copy(todir: new File(basedir, 'description/src/main/resources')) {
    fileset(dir: description)
}
