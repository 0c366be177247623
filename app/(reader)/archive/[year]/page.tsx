export { ArchiveRoute as default, archiveMetadata as generateMetadata } from "../archive-route";
