package waymark.study.member;

import java.util.List;
import waymark.study.MemberId;
import waymark.study.streak.Setting;

/** Keeps what members set, append-only. Safe for any number of threads and processes. */
public interface MemberStore {
    /** Appends a setting, unless its act has made one. */
    void append(MemberId member, Setting setting);

    /** The member's settings: zones wherever they were set, the rest as set in this guild; by instant and then by act. */
    List<Setting> settings(MemberId member);
}
