using System;
using System.IO;
using System.Linq;
using System.Reflection;

namespace Spin.Boot.Tests;

/// <summary>Where the images are that were built with these tests.</summary>
internal static class Images
{
    /// <summary>The image of a project, an ELF.</summary>
    /// <param name="project">The project's name.</param>
    internal static string Elf(string project) =>
        typeof(Images).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(attribute => attribute.Key == project)?.Value
            ?? throw new InvalidOperationException($"{project} is no reference of this project");

    /// <summary>The image of a project, a disc; beside the artifacts of its build.</summary>
    /// <param name="project">The project's name.</param>
    internal static string Iso(string project)
    {
        // bin/<configuration>/<framework>/<project>.elf
        DirectoryInfo bin = new(Path.GetDirectoryName(Elf(project))!);
        return Path.Combine(bin.Parent!.Parent!.Parent!.FullName, "obj", "spin", "5-iso", project + ".iso");
    }

    /// <summary>Where a run keeps its serial log: beside the tests.</summary>
    /// <param name="name">The run's name.</param>
    internal static string Log(string name) => Path.Combine(AppContext.BaseDirectory, "TestResults", name + ".serial.log");
}
