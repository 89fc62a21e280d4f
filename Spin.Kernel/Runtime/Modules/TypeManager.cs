using System.Runtime;
using System.Runtime.InteropServices;

namespace Spin.Kernel.Runtime;

/// <summary>
/// What CoreLib calls a type manager: one module of compiled types, with its header's sections (dotnet/runtime, ModuleHeaders.h) and the
/// class library functions that serve it. Modules are kept in a list, for code loaded later brings its own.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct TypeManager
{
    private const uint HeaderMagic = 0x00525452; // "RTR\0"
    private const int SectionCountOffset = 12;
    private const int SectionsOffset = 16;
    private const int FirstBlobSection = 300;

    private nint _osModule;
    private byte* _header;
    private nint* _classlibFunctions;
    private int _classlibFunctionCount;
    private TypeManager* _next;

    private static TypeManager* s_first;

    /// <summary>A function of the class library that serves all modules.</summary>
    /// <param name="function">Its number, which CoreLib calls ClassLibFunctionId.</param>
    internal static nint ClasslibFunction(int function) =>
        s_first != null && (uint)function < (uint)s_first->_classlibFunctionCount ? s_first->_classlibFunctions[function] : 0;

    [RuntimeExport("RhpCreateTypeManager")]
    internal static TypeManager* Create(nint osModule, byte* header, nint* classlibFunctions, int count)
    {
        if (*(uint*)header != HeaderMagic)
        {
            FailFast.Now(FailFast.BadModule);
        }

        TypeManager* manager = (TypeManager*)RuntimeArena.Allocate((nuint)sizeof(TypeManager));
        manager->_osModule = osModule;
        manager->_header = header;
        manager->_classlibFunctions = classlibFunctions;
        manager->_classlibFunctionCount = count;
        manager->_next = s_first;
        s_first = manager;
        return manager;
    }

    [RuntimeExport("RhpRegisterOsModule")]
    internal static nint RegisterOsModule(nint osModule) => osModule;

    [RuntimeExport("RhpGetModuleSection")]
    internal static byte* Section(TypeManager** module, int identifier, int* length) => (*module)->Find(identifier, out *length);

    [RuntimeExport("RhFindBlob")]
    internal static byte FindBlob(TypeManager** module, uint identifier, byte** blob, uint* size)
    {
        *blob = (*module)->Find(FirstBlobSection + (int)identifier, out int length);
        *size = (uint)length;
        return *blob != null ? (byte)1 : (byte)0;
    }

    private readonly byte* Find(int identifier, out int length)
    {
        ushort count = *(ushort*)(_header + SectionCountOffset);
        SectionEntry* entry = (SectionEntry*)(_header + SectionsOffset);
        for (int index = 0; index < count; index++, entry++)
        {
            if (entry->Identifier == identifier)
            {
                // A section of one pointer has no end: its length says so.
                length = entry->End == null ? sizeof(nint) : (int)(entry->End - entry->Start);
                return entry->Start;
            }
        }

        length = 0;
        return null;
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct SectionEntry
    {
        internal int Identifier;
        internal int Flags;
        internal byte* Start;
        internal byte* End;
    }
}
