using Spin.Codegen.Tests.Emulation;
using Spin.Codegen.Tests.Native;

namespace Spin.Codegen.Tests;

/// <summary>The programs, compiled once; each test starts them afresh.</summary>
public sealed class CompiledImage
{
    private readonly byte[] _file = Ilc.Compile(Programs.Kernel, Programs.Image);

    /// <summary>A processor on which the image's tables are attached and its spindles bound.</summary>
    internal Processor Start()
    {
        Processor processor = new(_file);
        processor.Call("start");
        return processor;
    }
}
