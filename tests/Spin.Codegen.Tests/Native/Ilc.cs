using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;

namespace Spin.Codegen.Tests.Native;

/// <summary>The ahead-of-time compiler, run as for a kernel image, to an object file.</summary>
internal static class Ilc
{
    /// <summary>Compiles a kernel and its image, with other projects as references.</summary>
    /// <param name="inputs">The projects whose exports are kept.</param>
    /// <returns>The object file.</returns>
    internal static byte[] Compile(params Project[] inputs) => Compile(inputs,
        ["--feature:System.Globalization.Invariant=true", "--feature:System.Resources.UseSystemResourceKeys=true", "--feature:System.Diagnostics.Tracing.EventSource.IsSupported=false",
            "--feature:System.Diagnostics.StackTrace.IsSupported=false", "--feature:System.StartupHookProvider.IsSupported=false"]);

    /// <summary>Compiles an image with a kernel that is there.</summary>
    /// <param name="kernel">The kernel's assembly.</param>
    /// <param name="image">The image.</param>
    /// <param name="options">The switches of the class library.</param>
    /// <returns>The object file.</returns>
    internal static byte[] CompileWith(string kernel, Project image, IEnumerable<string> options) => Compile([image], [kernel, .. options]);

    private static byte[] Compile(Project[] inputs, IEnumerable<string> options)
    {
        string folder = Directory.CreateTempSubdirectory("spin-codegen").FullName;
        try
        {
            List<string> arguments = [];
            foreach (Project project in inputs.SelectMany(static input => input.Closure()).Distinct())
            {
                string path = Path.Combine(folder, project.Name + ".dll");
                File.WriteAllBytes(path, project.Emit());
                arguments.AddRange(inputs.Contains(project) ? [path] : ["-r", path]);
            }

            string output = Path.Combine(folder, "out.o");
            arguments.AddRange(["-r", typeof(Level).Assembly.Location, "-o", output]);
            arguments.AddRange(Options());
            arguments.AddRange(options);
            Run(Path.Combine(Package("runtime.linux-x64.microsoft.dotnet.ilcompiler"), "tools", "ilc"), arguments);
            return File.ReadAllBytes(output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The folders of the class library.</summary>
    internal static IEnumerable<string> ClassLibrary
    {
        get
        {
            string runtime = Path.Combine(Package("microsoft.netcore.app.runtime.nativeaot.linux-x64"), "runtimes", "linux-x64");
            return [Path.Combine(runtime, "native"), Path.Combine(runtime, "lib", "net10.0")];
        }
    }

    private static IEnumerable<string> Options()
    {
        return
        [
            .. ClassLibrary.SelectMany(static folder => (string[])["-r", Path.Combine(folder, "*.dll")]),
            "--targetos", "linux", "--targetarch", "x64", "-O", "--nativelib", "--instruction-set", "x86-64-v2",
            "--generateunmanagedentrypoints:System.Private.CoreLib,HIDDEN", "--initassembly:System.Private.CoreLib",
            "--directpinvoke:libSystem.Native", "--reflectiondata", "none", "-g",
        ];
    }

    private static void Run(string program, IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        string output = process.StandardOutput.ReadToEnd();
        string errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"ilc failed:\n{output}\n{errors}");
    }

    private static string Package(string id) => Path.Combine(Metadata("NuGetPackageRoot"), id, Metadata("IlcVersion"));

    private static string Metadata(string key) =>
        typeof(Ilc).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value ?? "";
}
