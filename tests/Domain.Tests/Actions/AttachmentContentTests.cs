using System.Text;
using Portal.Domain.Actions;

namespace Portal.Domain.Tests.Actions;

public sealed class AttachmentContentTests
{
    [Theory]
    [InlineData("a.PDF", "%PDF-1.7 x %%EOF", "application/pdf")]
    [InlineData("a.gif", "GIF89a and more", "image/gif")]
    [InlineData("a.gif", "GIF87a", "image/gif")]
    [InlineData("a.webp", "RIFF0000WEBPVP8 ", "image/webp")]
    [InlineData("a.heic", "\0\0\0\u0018ftypheic\0\0\0\0", "image/heic")]
    [InlineData("IMG 1.HEIC", "\0\0\0\u0018ftypmif1\0\0\0\0", "image/heic")]
    public void What_its_content_is_decides_and_it_is_left_at_its_beginning(string name, string content, string type)
    {
        using var file = new MemoryStream(Encoding.Latin1.GetBytes(content));

        Assert.Equal((type, 0L), (AttachmentContent.TypeOf(name, file), file.Position));
    }

    [Theory]
    [InlineData("a.gif", "RIFF0000WEBPVP8 ")]
    [InlineData("a.webp", "RIFF")]
    [InlineData("a.webp", "0000RIFFWEBP")]
    [InlineData("a.heic", "\0\0\0\u0018ftypmp42\0\0\0\0")]
    [InlineData("a.heic", "ftyp")]
    [InlineData("a.doc", "\u00D0\u00CF\u0011\u00E0")]
    [InlineData("a.svg", "<svg/>")]
    public void Another_content_under_a_good_name_is_refused(string name, string content)
    {
        using var file = new MemoryStream(Encoding.Latin1.GetBytes(content));

        Assert.Throws<AttachmentIsRefused>(() => AttachmentContent.TypeOf(name, file));
    }
}
