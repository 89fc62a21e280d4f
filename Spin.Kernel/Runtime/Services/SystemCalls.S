# Functions of libSystem.Native that CoreLib mentions and a kernel image never calls: files, mappings, processes. One ends the machine
# for all of them; weak, so that an image that does bring one wins.

        .intel_syntax noprefix
        .section .text.spin, "ax", @progbits

        .balign 16
        .irp    name, MAdvise, MSync, StrErrorR, Read, Write, Open, Close, FStat, Stat, LStat, FLock, LSeek, FTruncate, FSync, ReadLink, GetCwd, MkDir, RmDir, Unlink, Rename, Access, OpenDir, CloseDir, ReadDirR, PosixFAdvise, FAllocate, PRead, PReadV, PWrite, PWriteV, ShmOpen, ShmUnlink, CopyFile, ConvertErrorPlatformToPal, ConvertErrorPalToPlatform, GetPid, SysConf, SysLog, GetSystemTimeAsTicks, GetDefaultTimeZone, Exit, Dup, IsATty, Realloc, AlignedAlloc, AlignedFree, AlignedRealloc, Calloc, GetCryptographicallySecureRandomBytes, GetLoadLibraryError, LoadLibrary, GetProcAddress, FreeLibrary, GetDefaultSearchOrderPseudoHandle, GetEnviron, FreeEnviron, Log, InitializeTerminalAndSignalHandling, SetPosixSignalHandler, EnablePosixSignalHandling, DisablePosixSignalHandling, DefaultSignalHandler, GetUserNameFromPasswd, GetEUid, GetUnixRelease, GetOSArchitecture, GetCpuUtilization, GetProcessPath, CreateThread, CreateAutoreleasePool, FcntlSetFD, FcntlCanGetSetPipeSz, GetFileSystemType, FChMod, ChMod, Link, SymLink, UTimensat, FUTimens, GetSpaceInfoForMountPoint, RealPath
        .weak   SystemNative_\name
        .hidden SystemNative_\name
        .type   SystemNative_\name, @function
SystemNative_\name:
        .endr
        .cfi_startproc
        sub     rsp, 8
        .cfi_adjust_cfa_offset 8
        call    spin_cs_no_system_call
        ud2
        .cfi_endproc
