using Microsoft.CodeAnalysis;

namespace Spin.Analyzers.Contract;

/// <summary>The class library's ambient authority, each with the service to import instead. A reviewed table.</summary>
internal static class AmbientApis
{
    /// <summary>What to import instead of a member.</summary>
    /// <returns>Null where the member is no ambient authority.</returns>
    internal static AmbientApi? Find(ISymbol member)
    {
        INamedTypeSymbol type = member.ContainingType;
        while (type.ContainingType is { } outer)
        {
            type = outer;
        }

        if (type.Name.EndsWith("Exception", System.StringComparison.Ordinal))
        {
            return null;
        }

        return FindInNamespace(type) ?? type.ContainingNamespace switch
        {
            { Name: "System", ContainingNamespace.IsGlobalNamespace: true } => FindInSystem(type.Name, member.Name),

            // SPIN4011 speaks of starting one.
            { Name: "Threading" } when Namespaces.IsIn(type, "System", "Threading") =>
                type.Name == "Thread" && member.Name is not (".ctor" or "Start" or "UnsafeStart") ? AmbientApi.Strands : null,
            { Name: "Diagnostics" } when Namespaces.IsIn(type, "System", "Diagnostics") => FindInDiagnostics(type.Name),
            { Name: "IO" } when Namespaces.IsIn(type, "System", "IO") => FindInFiles(type.Name, member),
            { Name: "Cryptography" } => type.Name == "RandomNumberGenerator" ? AmbientApi.Random : null,
            _ => null,
        };
    }

    private static AmbientApi? FindInNamespace(INamedTypeSymbol type) =>
        Namespaces.IsBelow(type, "System", "Net", "Sockets") || Namespaces.IsBelow(type, "System", "Net", "Http") ||
        Namespaces.IsBelow(type, "System", "Net", "NetworkInformation") || Namespaces.IsIn(type, "System", "Net") && type.Name is "Dns" or "WebClient" or "WebRequest" or "HttpListener"
            ? AmbientApi.Udp
            : Namespaces.IsBelow(type, "Microsoft", "Win32") || Namespaces.IsBelow(type, "System", "IO", "Pipes") || Namespaces.IsBelow(type, "System", "IO", "MemoryMappedFiles")
                ? AmbientApi.None
                : null;

    private static AmbientApi? FindInSystem(string type, string member) => (type, member) switch
    {
        ("Console", _) => AmbientApi.Log,
        ("Environment", "NewLine") => null,
        ("Environment", "TickCount" or "TickCount64") => AmbientApi.Clock,
        ("Environment", "Exit" or "FailFast") => AmbientApi.Power,
        ("Environment" or "AppContext", _) => AmbientApi.None,
        ("DateTime", "Now" or "UtcNow" or "Today") or ("DateTimeOffset", "Now" or "UtcNow") => AmbientApi.Clock,
        ("TimeProvider", "System") or ("TimeZoneInfo", "Local") => AmbientApi.Clock,
        ("Random", "Shared" or ".ctor") or ("Guid", "NewGuid" or "CreateVersion7") => AmbientApi.Random,
        ("GC", not ("SuppressFinalize" or "KeepAlive" or "AllocateUninitializedArray")) => AmbientApi.Collector,
        _ => null,
    };

    private static AmbientApi? FindInDiagnostics(string type) => type switch
    {
        "Stopwatch" => AmbientApi.Clock,
        "Debug" or "Trace" or "EventLog" => AmbientApi.Log,
        "Process" or "ProcessStartInfo" or "Debugger" or "PerformanceCounter" => AmbientApi.None,
        _ => null,
    };

    private static AmbientApi? FindInFiles(string type, ISymbol member) => type switch
    {
        "File" or "Directory" or "FileInfo" or "DirectoryInfo" or "FileStream" or "DriveInfo" or "FileSystemWatcher" or "RandomAccess" => AmbientApi.None,
        "Path" => member.Name is "GetTempPath" or "GetTempFileName" or "GetFullPath" or "GetRandomFileName" ? AmbientApi.None : null,
        "StreamReader" or "StreamWriter" => member is IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters: [{ Type.SpecialType: SpecialType.System_String }, ..] } ? AmbientApi.None : null,
        _ => null,
    };
}
