using System.Runtime;

namespace Spin.Kernel.Runtime;

/// <summary>CoreLib asks the runtime for functions of the class library that serves a type or a piece of code: always its own.</summary>
internal static class ClasslibFunctions
{
    [RuntimeExport("RhpGetClasslibFunctionFromCodeAddress")]
    internal static nint FromCode(nint address, int function) => TypeManager.ClasslibFunction(function);

    [RuntimeExport("RhpGetClasslibFunctionFromEEType")]
    internal static nint FromType(nint methodTable, int function) => TypeManager.ClasslibFunction(function);
}
